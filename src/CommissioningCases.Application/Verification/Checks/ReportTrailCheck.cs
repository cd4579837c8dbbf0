using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Verification;

/// <summary>Tells how far a running verification is.</summary>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug)]
public sealed record ReportTrailCheck(long Id, TrailProgress Progress) : ICommand<Unit>;

internal sealed class ReportTrailCheckHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<ReportTrailCheck, Unit>
{
    public async Task<Unit> Handle(ReportTrailCheck request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.TrailChecks.Where(check => check.Id == request.Id).ExecuteUpdateAsync(
            check => check.SetProperty(row => row.AliveAt, now)
                .SetProperty(row => row.CasesDone, request.Progress.CasesDone)
                .SetProperty(row => row.Cases, request.Progress.Cases)
                .SetProperty(row => row.Entries, request.Progress.Entries),
            cancellationToken);
        return Unit.Value;
    }
}
