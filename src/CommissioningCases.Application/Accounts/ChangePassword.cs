using CommissioningCases.Application.Events;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Changes one's own password. Other browsers in which the account is in use are signed out.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor)]
public sealed record ChangePassword(string? CurrentPassword, string? NewPassword) : ICommand<Unit>;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(change => change.CurrentPassword).NotEmpty().WithMessage("Enter your current password");
        RuleFor(change => change.NewPassword).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter a new password")
            .NotEqual(change => change.CurrentPassword).WithMessage("The new password must differ from the current one");
    }
}

internal sealed class ChangePasswordHandler(UserManager<AppUser> users, ServiceLog log, CurrentPerson current) : IRequestHandler<ChangePassword, Unit>
{
    public async Task<Unit> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(current.Person!.Id);
        var result = await users.ChangePasswordAsync(user, request.CurrentPassword!, request.NewPassword!);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
        {
            await log.AppendApartAsync(new NewServiceEvent(ServiceEventKind.WrongCurrentPassword) { Account = user.Id }, cancellationToken);
        }

        result.Require(nameof(ChangePassword.NewPassword));
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.PasswordChanged) { Account = user.Id }, cancellationToken);
        return Unit.Value;
    }
}
