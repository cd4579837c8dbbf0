using CommissioningCases.Application.Events;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Closes an account to its holder, who is signed out wherever it is in use, or opens it again.</summary>
[Allow(Role.Administrator, IsSensitive = true, OpensAccounts = true)]
public sealed record SetUserDisabled(Guid Id, bool IsDisabled) : ICommand<Unit>;

internal sealed class SetUserDisabledValidator : AbstractValidator<SetUserDisabled>
{
    public SetUserDisabledValidator(CurrentPerson current) => RuleFor(user => user.IsDisabled).Equal(false)
        .When(user => user.Id == current.Person?.Id)
        .WithMessage("You cannot disable your own account: ask another administrator");
}

internal sealed class SetUserDisabledHandler(UserManager<AppUser> users, Sessions sessions, ServiceLog log) : IRequestHandler<SetUserDisabled, Unit>
{
    public async Task<Unit> Handle(SetUserDisabled request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(request.Id);
        var isChanged = user.IsDisabled != request.IsDisabled;
        user.IsDisabled = request.IsDisabled;
        (await users.UpdateAsync(user)).Require(nameof(AddUser.Password));
        if (request.IsDisabled)
        {
            await sessions.EndAllAsync(user.Id, cancellationToken);
        }

        if (isChanged)
        {
            var kind = user.IsDisabled ? ServiceEventKind.AccountDisabled : ServiceEventKind.AccountEnabled;
            await log.AppendAsync(new NewServiceEvent(kind) { Account = user.Id }, cancellationToken);
        }

        return Unit.Value;
    }
}
