using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Histories;

/// <summary>Runs the jobs that wait, one after the other.</summary>
public sealed class ImportJobRunner(IServiceScopeFactory scopes, HistoryImport import, RuleSets rules, Bodies bodies, TimeProvider clock)
{
    /// <summary>Runs the job that has waited longest, to its end.</summary>
    /// <returns>False when none waits.</returns>
    public async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        if (await WithDatabaseAsync(db => TakeAsync(db, cancellationToken)) is not { } job)
        {
            return false;
        }

        var running = RunAsync(job, cancellationToken);
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await WithDatabaseAsync(db => EndAsync(db, job, running.IsCompletedSuccessfully));

        // What cut it off is for the caller to log.
        await running;
        return true;
    }

    /// <summary>Takes a waiting job so that no other server does, and forgets what was reported when it ran before.</summary>
    private async Task<ImportJob?> TakeAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var job = await db.ImportJobs
            .FromSql($"select * from import_jobs where state = 'waiting' order by added_at, id limit 1 for update skip locked")
            .SingleOrDefaultAsync(cancellationToken);
        if (job is not null)
        {
            (job.State, job.Run, job.AliveAt) = (ImportJobState.Running, job.Run + 1, clock.GetUtcNow());
            (job.LinesDone, job.Accepted, job.Refused, job.Invalid) = (0, 0, 0, 0);
            await db.ImportReportRows.Where(row => row.JobId == job.Id).ExecuteDeleteAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return job;
    }

    private async Task RunAsync(ImportJob job, CancellationToken cancellationToken)
    {
        await using var file = new StoredFile(scopes, job.Id);
        var report = new StoredReport(scopes, job, clock);
        if (job.IsCheck)
        {
            var known = await WithDatabaseAsync(db => bodies.ReadAsync(db, cancellationToken));
            await HistoryCheck.RunAsync(file, report, rules, known.Bodies, clock.Today(), cancellationToken);
        }
        else
        {
            var person = await WithDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.Id == job.RunBy, cancellationToken));
            await import.RunAsync(file, report, person.ToPerson(), progress: null, cancellationToken);
        }
    }

    /// <summary>Says how the run has ended, unless it was given up and begun again elsewhere. A job that is done needs its file no longer.</summary>
    private async Task<bool> EndAsync(CasesDbContext db, ImportJob job, bool isDone)
    {
        var now = clock.GetUtcNow();
        var state = isDone ? ImportJobState.Done : ImportJobState.Interrupted;
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var isLatest = await db.ImportJobs.Where(stored => stored.Id == job.Id && stored.Run == job.Run).ExecuteUpdateAsync(
            stored => stored.SetProperty(row => row.State, state).SetProperty(row => row.AliveAt, now).SetProperty(row => row.FinishedAt, now),
            CancellationToken.None) == 1;
        if (isLatest && isDone)
        {
            await db.ImportFileParts.Where(part => part.JobId == job.Id).ExecuteDeleteAsync(CancellationToken.None);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return isLatest;
    }

    private async Task<T> WithDatabaseAsync<T>(Func<CasesDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CasesDbContext>());
    }
}
