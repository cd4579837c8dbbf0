using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Holds a password against its account and puts on record what came of it. Wrong ones are counted, and lock the account; who is let in is given the cookie by
/// the web site. No command, because hashing a password takes long and needs no connection meanwhile.
/// </summary>
/// <param name="IsOutOfPlace">Whether the account is one of those whose password everybody knows, where it opens nothing.</param>
[Allow(IsOpen = true)]
public sealed record TrySignIn(string UserName, string Password, bool IsOutOfPlace) : IRequest<SignInAttempt>;

/// <param name="User">The account, whether it was opened or not; null where there is none.</param>
public sealed record SignInAttempt(SignInOutcome Outcome, AppUser? User) : IOutcome
{
    string IOutcome.Outcome => ExchangeNames.Of(Outcome);
}

internal sealed class TrySignInHandler(UserManager<AppUser> users, CasesDbContext db, ServiceLog log, TimeProvider clock) : IRequestHandler<TrySignIn, SignInAttempt>
{
    public async Task<SignInAttempt> Handle(TrySignIn request, CancellationToken cancellationToken)
    {
        var user = await users.FindByNameAsync(request.UserName);
        var outcome = user is null ? Unknown(request.Password) : await TryAsync(user, request);
        var by = outcome == SignInOutcome.SignedIn ? user?.ToPerson() : null;
        await log.AppendAsync(new NewServiceEvent(outcome.ToEventKind()) { By = by, Account = user?.Id }, cancellationToken);
        if (user is not null && outcome == SignInOutcome.SignedIn)
        {
            var now = clock.GetUtcNow();
            await db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastSignIn, now), cancellationToken);
        }

        return new SignInAttempt(outcome, user);
    }

    /// <summary>As much work as for an account that exists, so that the time it takes does not tell.</summary>
    private SignInOutcome Unknown(string password)
    {
        users.PasswordHasher.HashPassword(new AppUser(), password);
        return SignInOutcome.UnknownAccount;
    }

    private async Task<SignInOutcome> TryAsync(AppUser user, TrySignIn request)
    {
        if (await users.IsLockedOutAsync(user))
        {
            return SignInOutcome.StillLocked;
        }

        if (!await users.CheckPasswordAsync(user, request.Password))
        {
            await users.AccessFailedAsync(user);
            return await users.IsLockedOutAsync(user) ? SignInOutcome.LockedOut : SignInOutcome.WrongPassword;
        }

        await users.ResetAccessFailedCountAsync(user);
        return user.IsDisabled || request.IsOutOfPlace ? SignInOutcome.Disabled
            : !user.IsActiveOn(clock.Today()) ? SignInOutcome.OutsideDates
            : SignInOutcome.SignedIn;
    }
}
