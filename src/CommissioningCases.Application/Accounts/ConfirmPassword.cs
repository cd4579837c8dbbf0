using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Shows that it is still the holder of the session who sits at the browser. No command, for the reason of <see cref="TrySignIn"/>.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record ConfirmPassword(string? Password) : IRequest<Unit>;

internal sealed class ConfirmPasswordValidator : AbstractValidator<ConfirmPassword>
{
    public ConfirmPasswordValidator() => RuleFor(confirm => confirm.Password).NotEmpty().WithMessage("Enter your password");
}

internal sealed class ConfirmPasswordHandler(UserManager<AppUser> users, PasswordCheck check, Sessions sessions, CurrentPerson current)
    : IRequestHandler<ConfirmPassword, Unit>
{
    public async Task<Unit> Handle(ConfirmPassword request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(current.Person!.Id);
        await check.RequireOwnAsync(user, request.Password!, nameof(ConfirmPassword.Password), cancellationToken);
        await sessions.ConfirmAsync(cancellationToken);
        return Unit.Value;
    }
}
