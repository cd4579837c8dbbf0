using CommissioningCases.Application.Events;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Changes one's own password. Other browsers in which the account is in use are signed out. A wrong current one counts as one at sign-in does, and stays
/// counted: therefore no command, whose failure would take the count back.
/// </summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record ChangePassword(string? CurrentPassword, string? NewPassword) : IRequest<Unit>;

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

internal sealed class ChangePasswordHandler(UserManager<AppUser> users, CasesDbContext db, PasswordCheck check, Sessions sessions, ServiceLog log, CurrentPerson current)
    : IRequestHandler<ChangePassword, Unit>
{
    public async Task<Unit> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(current.Person!.Id);
        await check.RequireOwnAsync(user, request.CurrentPassword!, nameof(ChangePassword.CurrentPassword), cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Entry(user).ReloadAsync(cancellationToken); // its password may have been hashed anew
        (await users.ChangePasswordAsync(user, request.CurrentPassword!, request.NewPassword!)).Require(nameof(ChangePassword.NewPassword));
        await sessions.EndOthersAsync(user.Id, cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.PasswordChanged) { Account = user.Id }, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None); // to its end, whoever has gone: see TransactBehaviour
        return Unit.Value;
    }
}
