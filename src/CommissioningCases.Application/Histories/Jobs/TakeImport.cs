using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Histories;

/// <summary>Takes the import or check that has waited longest, so that no other server does, and forgets what was reported when it ran before.</summary>
/// <returns>Null when none waits.</returns>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug, AlsoFailed = true)]
public sealed record TakeImport : ICommand<ImportJob?>;

internal sealed class TakeImportHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<TakeImport, ImportJob?>
{
    public async Task<ImportJob?> Handle(TakeImport request, CancellationToken cancellationToken)
    {
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

        return job;
    }
}
