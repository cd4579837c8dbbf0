using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Verification;

/// <summary>Runs the verifications that wait, one after the other.</summary>
public sealed class TrailCheckRunner(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    /// <summary>Runs the check that has waited longest, to its verdict.</summary>
    /// <returns>False when none waits.</returns>
    public async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        if (await WithDatabaseAsync(db => TakeAsync(db, cancellationToken)) is not { } check)
        {
            return false;
        }

        var running = RunAsync(check, cancellationToken);
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await WithDatabaseAsync(db => EndAsync(db, check.Id, running.IsCompletedSuccessfully ? running.Result : null));

        // What cut it off is for the caller to log.
        await running;
        return true;
    }

    /// <summary>Takes a waiting check so that no other server does.</summary>
    private async Task<TrailCheck?> TakeAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var check = await db.TrailChecks
            .FromSql($"select * from trail_checks where state = 'waiting' order by id limit 1 for update skip locked")
            .SingleOrDefaultAsync(cancellationToken);
        if (check is not null)
        {
            (check.State, check.AliveAt) = (TrailCheckState.Running, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return check;
    }

    private async Task<TrailVerdict> RunAsync(TrailCheck check, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var person = await WithDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.Id == check.AskedBy, cancellationToken));
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person.ToPerson();
        var latest = new LatestProgress();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var verifying = scope.ServiceProvider.GetRequiredService<ISender>().Send(new VerifyTrail(latest), ending.Token);
        try
        {
            while (await Task.WhenAny(verifying, Task.Delay(Pulse, ending.Token)) != verifying)
            {
                await WithDatabaseAsync(db => SayAsync(db, check.Id, latest.Value, ending.Token));
            }

            return await verifying;
        }
        finally
        {
            // It works on the scope's connection, which must not be closed under it.
            await ending.CancelAsync();
            await ((Task)verifying).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task<int> SayAsync(CasesDbContext db, long id, TrailProgress progress, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.TrailChecks.Where(check => check.Id == id).ExecuteUpdateAsync(
            check => check.SetProperty(row => row.AliveAt, now)
                .SetProperty(row => row.CasesDone, progress.CasesDone)
                .SetProperty(row => row.Cases, progress.Cases)
                .SetProperty(row => row.Entries, progress.Entries),
            cancellationToken);
    }

    private async Task<bool> EndAsync(CasesDbContext db, long id, TrailVerdict? verdict)
    {
        var check = await db.TrailChecks.SingleAsync(check => check.Id == id);
        (check.AliveAt, check.FinishedAt) = (clock.GetUtcNow(), clock.GetUtcNow());
        check.State = verdict is null ? TrailCheckState.Interrupted : TrailCheckState.Done;
        if (verdict is not null)
        {
            (check.CasesDone, check.Cases, check.Entries) = (verdict.Cases, verdict.Cases, verdict.Entries);
            (check.Found, check.Fingerprint) = (verdict.Found, verdict.Fingerprint);
            var first = verdict.Discrepancies is [var found, ..] ? found : null;
            (check.FirstCase, check.FirstEntry, check.FirstWhat) = (first?.Case, first?.Entry, first?.What);
        }

        await db.SaveChangesAsync();
        return true;
    }

    private async Task<T> WithDatabaseAsync<T>(Func<CasesDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CasesDbContext>());
    }

    /// <summary>How far it has come, for whoever looks.</summary>
    private sealed class LatestProgress : IProgress<TrailProgress>
    {
        private volatile TrailProgress _value = new(0, 0, 0);

        public TrailProgress Value => _value;

        public void Report(TrailProgress value) => _value = value;
    }
}
