using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Takes an account's password away, closes it to the sign-in provider, signs its holder out everywhere, ends a lock, and makes a one-time link by which the holder chooses another.
/// </summary>
/// <returns>The link, which is told once; null where it has been mailed to the holder.</returns>
[Allow(Role.Administrator, IsSensitive = true, OpensAccounts = true)]
public sealed record ResetPassword(Guid Id) : ICommand<OneTimeLink?>;

internal sealed class ResetPasswordHandler(UserManager<AppUser> users, PasswordLinks links, PasswordMail mail, SignInGuard guard, BoundSubjects subjects, Sessions sessions, ServiceLog log)
    : IRequestHandler<ResetPassword, OneTimeLink?>
{
    public async Task<OneTimeLink?> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(request.Id);
        var hadPassword = user.PasswordHash is not null;
        (await users.RemovePasswordAsync(user)).Require(nameof(AddUser.Password));
        await guard.ForgiveAsync(user.Id, cancellationToken);
        await sessions.EndAllAsync(user.Id, cancellationToken);
        if (hadPassword)
        {
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.PasswordReset) { Account = user.Id }, cancellationToken);
        }

        await subjects.UnbindAsync(user.Id, cancellationToken);
        if (!mail.IsOn)
        {
            return await links.MakeAsync(user.Id, cancellationToken);
        }

        await mail.SendAsync(user, hadPassword ? LinkReason.Reset : LinkReason.Invited, cancellationToken);
        return null;
    }
}
