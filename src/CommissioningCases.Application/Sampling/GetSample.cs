using CommissioningCases.Application.Projections;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sampling;

/// <summary>A sample, item by item.</summary>
/// <param name="IsDrawnAgain">Whether it is drawn again by its seed, to see that the same items come out.</param>
[Allow(Role.Auditor)]
public sealed record GetSample(int Number, bool IsDrawnAgain = false) : IRequest<SampleView>;

/// <param name="Entry">0 where the item is the case.</param>
/// <param name="Action">Name of the entry's action; null where the item is the case.</param>
/// <param name="Look">That it was looked at and nothing was found; null where that was not said.</param>
/// <param name="Findings">The numbers of those that were raised at it.</param>
public sealed record SampleItem(int Place, string Reference, string Service, string Pct, int Entry, string? Action, DateOnly? OnDay, bool IsRefused, SampleLook? Look, IReadOnlyList<int> Findings)
{
    public bool IsSeen => Look is not null || Findings.Count > 0;
}

/// <param name="IsSameAgain">Whether the same items came out when it was drawn again; null where it was not.</param>
public sealed record SampleView(Sample Sample, IReadOnlyList<SampleItem> Items, KnownBodies Bodies, DateOnly Today, bool? IsSameAgain)
{
    public SampleItem Item(int place) => place > 0 && place <= Items.Count ? Items[place - 1] : throw new NotFoundException($"There is no item {place} of sample {Sample.Number}.");
}

internal sealed class GetSampleHandler(CasesDbContext db, Bodies bodies, TimeProvider clock) : IRequestHandler<GetSample, SampleView>
{
    public async Task<SampleView> Handle(GetSample request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var sample = await db.Samples.AsNoTracking().FirstOrDefaultAsync(sample => sample.Number == request.Number, cancellationToken) ?? throw new NotFoundException($"There is no sample {request.Number}.");
        var cases = await db.CaseSummaries.AsNoTracking().Where(summary => sample.Cases.Contains(summary.CaseId))
            .Select(summary => new { summary.CaseId, summary.Name, summary.Service, summary.Pct }).ToDictionaryAsync(summary => summary.CaseId, cancellationToken);
        var entries = await db.Entries.AsNoTracking().Where(entry => sample.Cases.Contains(entry.CaseId) && sample.Entries.Contains(entry.Number))
            .Select(entry => new { entry.CaseId, entry.Number, entry.Do, entry.OnDay, entry.Outcome }).ToDictionaryAsync(entry => (entry.CaseId, entry.Number), cancellationToken);
        var looks = await db.SampleLooks.AsNoTracking().Where(look => look.Sample == sample.Number).ToDictionaryAsync(look => look.Place, cancellationToken);
        var findings = (await db.Findings.AsNoTracking().Where(finding => finding.Sample == sample.Number).OrderBy(finding => finding.Number).Select(finding => new { finding.Place, finding.Number }).ToListAsync(cancellationToken))
            .ToLookup(finding => finding.Place, finding => finding.Number);
        var items = sample.Cases.Zip(sample.Entries).Select((item, index) =>
        {
            var about = cases[item.First];
            var entry = entries.GetValueOrDefault((item.First, item.Second));
            return new SampleItem(
                index + 1, about.Name, about.Service, about.Pct, item.Second, entry?.Do, entry?.OnDay, entry is { Outcome: Entry.Refused }, looks.GetValueOrDefault(index + 1), [.. findings[index + 1]]);
        });
        bool? isSame = request.IsDrawnAgain && await SampleDraw.DrawAsync(db, sample, cancellationToken) is var again
            ? again.Population == sample.Population && again.Cases.SequenceEqual(sample.Cases) && again.Entries.SequenceEqual(sample.Entries)
            : null;
        return new SampleView(sample, [.. items], (await bodies.ReadAsync(db, cancellationToken)).Bodies, clock.Today(), isSame);
    }
}
