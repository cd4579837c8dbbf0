using CommissioningCases.Application.Events;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Chooses the password of the account to which a one-time link belongs.</summary>
/// <returns>False when the link is not good, or not any more.</returns>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record UsePasswordLink(Guid User, string? Code, string? NewPassword) : ICommand<bool>;

internal sealed class UsePasswordLinkValidator : AbstractValidator<UsePasswordLink>
{
    public UsePasswordLinkValidator() => RuleFor(use => use.NewPassword).NotEmpty().WithMessage("Enter a password");
}

internal sealed class UsePasswordLinkHandler(PasswordLinks links, UserManager<AppUser> users, SignInGuard guard, Sessions sessions, ServiceLog log) : IRequestHandler<UsePasswordLink, bool>
{
    public async Task<bool> Handle(UsePasswordLink request, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(request.User, request.Code, cancellationToken) is not { } user
            || !await links.SpendAsync(request.User, request.Code!, cancellationToken))
        {
            return false;
        }

        await users.RemovePasswordAsync(user);
        (await users.AddPasswordAsync(user, request.NewPassword!)).Require(nameof(UsePasswordLink.NewPassword));
        await guard.ForgiveAsync(user.Id, cancellationToken);
        await sessions.EndAllAsync(user.Id, cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.PasswordChosen) { Account = user.Id }, cancellationToken);
        return true;
    }
}
