using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Holds a code against the second factor of somebody who has given their password. A wrong one counts as a wrong password does. No command, as <see cref="TrySignIn"/>.</summary>
/// <param name="Pending">What that gave.</param>
/// <param name="Code">Of the app, or one that is kept for when it is lost.</param>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record TrySecondFactor(string Pending, string Code) : IRequest<SignInAttempt>;

internal sealed class TrySecondFactorHandler(UserManager<AppUser> users, PendingSignIns pending, SecondFactor factor, SignInGuard guard, SignInCompletion completion, ServiceLog log)
    : IRequestHandler<TrySecondFactor, SignInAttempt>
{
    public async Task<SignInAttempt> Handle(TrySecondFactor request, CancellationToken cancellationToken)
    {
        if (pending.Read(request.Pending) is not { } sign || await users.FindByIdAsync(sign.User.ToString()) is not { } user || user.SecurityStamp != sign.Stamp)
        {
            return new SignInAttempt(SignInOutcome.WrongCode, null);
        }

        var counted = await guard.CountAsync(user.Id, cancellationToken);
        if (counted.IsLocked)
        {
            return await completion.KeepOutAsync(SignInOutcome.StillLocked, user, cancellationToken);
        }

        if (!user.TwoFactorEnabled || !await factor.TakesAppCodeAsync(user, request.Code, cancellationToken))
        {
            if (!await factor.TakesRecoveryCodeAsync(user, request.Code, cancellationToken))
            {
                return await completion.KeepOutAsync(counted.Locks ? SignInOutcome.LockedOut : SignInOutcome.WrongCode, user, cancellationToken) with { Pending = request.Pending };
            }

            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.RecoveryCodeUsed) { Account = user.Id }, cancellationToken);
        }

        return completion.OutcomeOf(user, isOutOfPlace: false) is not SignInOutcome.SignedIn and var kept
            ? await completion.KeepOutAsync(kept, user, cancellationToken)
            : await completion.LetInAsync(user, hasSecondFactor: true, cancellationToken);
    }
}
