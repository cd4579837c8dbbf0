using System.Globalization;
using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>Says how a verification has ended, keeps its verdict for good, and raises the alarm where something is not as it was recorded.</summary>
/// <param name="Verdict">Null where it was cut off.</param>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
public sealed record EndTrailCheck(long Id, TrailVerdict? Verdict) : ICommand<Unit>;

internal sealed class EndTrailCheckHandler(CasesDbContext db, TrailAlarm alarm, KnownTrailAlarm known, ServiceLog log, TimeProvider clock) : IRequestHandler<EndTrailCheck, Unit>
{
    public async Task<Unit> Handle(EndTrailCheck request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToMicrosecond();
        var check = await db.TrailChecks.SingleAsync(check => check.Id == request.Id, cancellationToken);
        (check.AliveAt, check.FinishedAt) = (now, now);
        check.State = request.Verdict is null ? TrailCheckState.Interrupted : TrailCheckState.Done;
        if (request.Verdict is not { } verdict)
        {
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }

        (check.CasesDone, check.Cases, check.Entries) = (verdict.Cases, verdict.Cases, verdict.Entries);
        (check.Found, check.Fingerprint) = (verdict.Found, verdict.Fingerprint);
        var first = verdict.Discrepancies is [var found, ..] ? found : null;
        (check.FirstCase, check.FirstEntry, check.FirstWhat) = (first?.Case, first?.Entry, first?.What);
        var kept = KeptVerdict.Of(check, verdict);
        await alarm.RaiseAsync(kept, cancellationToken);
        db.TrailVerdicts.Add(kept);
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(
            new NewServiceEvent(ServiceEventKind.TrailVerified)
            {
                Subject = kept.Id.ToString(CultureInfo.InvariantCulture),
                Details = new Dictionary<string, string?> { ["found"] = kept.Found.ToString(CultureInfo.InvariantCulture), ["hash"] = Convert.ToHexStringLower(kept.Hash()) },
            },
            cancellationToken);
        known.Forget();
        return Unit.Value;
    }
}
