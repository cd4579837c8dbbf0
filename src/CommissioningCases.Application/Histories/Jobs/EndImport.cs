using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Histories;

/// <summary>Says how a run has ended, unless it was given up and begun again elsewhere. A job that is done needs its file no longer.</summary>
[Allow(Role.Administrator)]
public sealed record EndImport(Guid Id, int Run, bool IsDone) : ICommand<Unit>;

internal sealed class EndImportHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<EndImport, Unit>
{
    public async Task<Unit> Handle(EndImport request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var state = request.IsDone ? ImportJobState.Done : ImportJobState.Interrupted;
        var isLatest = await db.ImportJobs.Where(job => job.Id == request.Id && job.Run == request.Run).ExecuteUpdateAsync(
            job => job.SetProperty(row => row.State, state).SetProperty(row => row.AliveAt, now).SetProperty(row => row.FinishedAt, now),
            cancellationToken) == 1;
        if (isLatest && request.IsDone)
        {
            await db.ImportFileParts.Where(part => part.JobId == request.Id).ExecuteDeleteAsync(cancellationToken);
        }

        return Unit.Value;
    }
}
