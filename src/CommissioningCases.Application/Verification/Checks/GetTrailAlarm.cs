using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Verification;

/// <summary>Whether the latest verification found that something is not as it was recorded, for those who are to see that on every page until a later one is whole.</summary>
/// <returns>Its verdict, without its discrepancies; null where the trail was whole, or was never verified.</returns>
[Allow(Role.Administrator, Role.Auditor, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug)]
public sealed record GetTrailAlarm : IRequest<KeptVerdict?>;

internal sealed class GetTrailAlarmHandler(CasesDbContext db, KnownTrailAlarm known) : IRequestHandler<GetTrailAlarm, KeptVerdict?>
{
    public async Task<KeptVerdict?> Handle(GetTrailAlarm request, CancellationToken cancellationToken)
    {
        if (!known.IsFresh)
        {
            known.Keep(await db.TrailVerdicts.AsNoTracking().OrderByDescending(verdict => verdict.Id).FirstOrDefaultAsync(cancellationToken) is { IsWhole: false } verdict ? verdict with { Discrepancies = [] } : null);
        }

        return known.Alarm;
    }
}

/// <summary>What this server knows of the alarm, for a few seconds: every page of administrators and auditors asks for it.</summary>
internal sealed class KnownTrailAlarm(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(15);

    private (KeptVerdict? Alarm, DateTimeOffset Until)? _known;

    public bool IsFresh => _known is { Until: var until } && clock.GetUtcNow() < until;

    public KeptVerdict? Alarm => _known?.Alarm;

    public void Keep(KeptVerdict? alarm) => _known = (alarm, clock.GetUtcNow() + Kept);

    /// <summary>Asks the database again next time.</summary>
    public void Forget() => _known = null;
}
