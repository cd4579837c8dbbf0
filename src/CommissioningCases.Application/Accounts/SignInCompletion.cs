using CommissioningCases.Application.Events;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Lets somebody in who has shown who they are.</summary>
internal sealed class SignInCompletion(CasesDbContext db, SignInGuard guard, Sessions sessions, ServiceLog log, TimeProvider clock)
{
    private static readonly Dictionary<string, string?> NoDetails = [];

    /// <summary>Whether the account can be used today, and is no demonstration's where that opens nothing.</summary>
    public SignInOutcome OutcomeOf(AppUser user, bool isOutOfPlace) =>
        user.IsDisabled || isOutOfPlace ? SignInOutcome.Disabled
        : !user.IsActiveOn(clock.Today()) ? SignInOutcome.OutsideDates
        : SignInOutcome.SignedIn;

    /// <summary>Begins the session, puts it on record and forgives what was tried before: all of it or nothing.</summary>
    /// <param name="details">What the log is to tell of how they showed it.</param>
    public async Task<SignInAttempt> LetInAsync(AppUser user, bool hasSecondFactor, CancellationToken cancellationToken, IReadOnlyDictionary<string, string?>? details = null)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await guard.ForgiveAsync(user.Id, cancellationToken);
        await db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastSignIn, now), cancellationToken);
        var codes = new SessionCodes(await sessions.StartAsync(user.Id, hasSecondFactor, cancellationToken), await guard.RememberDeviceAsync(user.Id, cancellationToken));
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.SignedIn) { By = user.ToPerson(), Account = user.Id, Details = details ?? NoDetails }, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None); // to its end, whoever has gone: see TransactBehaviour
        return new SignInAttempt(SignInOutcome.SignedIn, user) { Codes = codes };
    }

    /// <param name="details">As in <see cref="LetInAsync"/>.</param>
    public async Task<SignInAttempt> KeepOutAsync(SignInOutcome outcome, AppUser? user, CancellationToken cancellationToken, IReadOnlyDictionary<string, string?>? details = null)
    {
        await log.AppendAsync(new NewServiceEvent(outcome.ToEventKind()) { Account = user?.Id, Details = details ?? NoDetails }, cancellationToken);
        return new SignInAttempt(outcome, user);
    }
}
