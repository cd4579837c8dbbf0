using CommissioningCases.Application.Projections;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Sealing;

/// <summary>Makes a seal where a day has begun since the last one, or a case has closed that none covers to its end.</summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug)]
public sealed record SealIfDue : ICommand<Unit>;

internal sealed class SealIfDueHandler(CasesDbContext db, SealMaker maker, SealKeys keys, TimeProvider clock) : IRequestHandler<SealIfDue, Unit>
{
    /// <summary>What is recorded is stamped a little before others can see it.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    public async Task<Unit> Handle(SealIfDue request, CancellationToken cancellationToken)
    {
        // Who finds another server at it has nothing to wait for.
        if (keys.CanSign && await maker.TryTakeTurnAsync(cancellationToken))
        {
            var last = await maker.FindLastAsync(cancellationToken);
            if (last is null || Calendar.DayOf(last.At) < clock.Today() || await HasClosedSinceAsync(last.At - Overlap, cancellationToken))
            {
                await maker.MakeAsync(last, cancellationToken);
            }
        }

        return Unit.Value;
    }

    private Task<bool> HasClosedSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var leaves = db.SealedLeaves;
        return db.CaseSummaries.AnyAsync(
            summary => summary.LastRecordedAt > moment
                && summary.ClosedOn != null
                && !leaves.Any(leaf => leaf.Chain == summary.CaseId && leaf.Last >= summary.LastNumber),
            cancellationToken);
    }
}
