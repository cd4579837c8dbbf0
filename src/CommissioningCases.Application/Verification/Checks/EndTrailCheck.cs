using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>Says how a verification has ended.</summary>
/// <param name="Verdict">Null where it was cut off.</param>
[Allow(Role.Administrator)]
public sealed record EndTrailCheck(long Id, TrailVerdict? Verdict) : ICommand<Unit>;

internal sealed class EndTrailCheckHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<EndTrailCheck, Unit>
{
    public async Task<Unit> Handle(EndTrailCheck request, CancellationToken cancellationToken)
    {
        var check = await db.TrailChecks.SingleAsync(check => check.Id == request.Id, cancellationToken);
        (check.AliveAt, check.FinishedAt) = (clock.GetUtcNow(), clock.GetUtcNow());
        check.State = request.Verdict is null ? TrailCheckState.Interrupted : TrailCheckState.Done;
        if (request.Verdict is { } verdict)
        {
            (check.CasesDone, check.Cases, check.Entries) = (verdict.Cases, verdict.Cases, verdict.Entries);
            (check.Found, check.Fingerprint) = (verdict.Found, verdict.Fingerprint);
            var first = verdict.Discrepancies is [var found, ..] ? found : null;
            (check.FirstCase, check.FirstEntry, check.FirstWhat) = (first?.Case, first?.Entry, first?.What);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
