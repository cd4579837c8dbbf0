using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Verification;

/// <summary>Whether the latest verification found that something is not as it was recorded, for those who are to see that on every page until a later one is whole.</summary>
/// <returns>Its verdict, without its discrepancies; null where the trail was whole, or was never verified.</returns>
[Allow(Role.Administrator, Role.Auditor, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug)]
public sealed record GetTrailAlarm : IRequest<KeptVerdict?>;

internal sealed class GetTrailAlarmHandler(CasesDbContext db) : IRequestHandler<GetTrailAlarm, KeptVerdict?>
{
    public async Task<KeptVerdict?> Handle(GetTrailAlarm request, CancellationToken cancellationToken) =>
        await db.TrailVerdicts.AsNoTracking().OrderByDescending(verdict => verdict.Id).FirstOrDefaultAsync(cancellationToken) is { IsWhole: false } verdict ? verdict with { Discrepancies = [] } : null;
}
