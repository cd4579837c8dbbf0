using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sampling;

/// <summary>The samples that were drawn, the latest first, a page at a time.</summary>
/// <param name="Before">The number before which the page begins; null for the first page.</param>
[Allow(Role.Auditor)]
public sealed record ListSamples(int? Before) : IRequest<SamplePage>
{
    internal const int PageSize = 25;
}

/// <param name="Seen">How many of its items were looked at.</param>
/// <param name="Findings">How many findings were raised at it.</param>
public sealed record ListedSample(Sample Sample, int Seen, int Findings);

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record SamplePage(IReadOnlyList<ListedSample> Samples, KnownBodies Bodies, DateOnly Today, int? Next);

internal sealed class ListSamplesHandler(CasesDbContext db, Bodies bodies, TimeProvider clock) : IRequestHandler<ListSamples, SamplePage>
{
    public async Task<SamplePage> Handle(ListSamples request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var before = request.Before ?? int.MaxValue;
        var found = await db.Samples.AsNoTracking().Where(sample => sample.Number < before).OrderByDescending(sample => sample.Number).Take(ListSamples.PageSize + 1).ToListAsync(cancellationToken);
        var shown = found.GetRange(0, Math.Min(found.Count, ListSamples.PageSize));
        var numbers = shown.ConvertAll(sample => sample.Number);
        var looks = await db.SampleLooks.AsNoTracking().Where(look => numbers.Contains(look.Sample)).Select(look => new { look.Sample, look.Place }).ToListAsync(cancellationToken);
        var findings = await db.Findings.AsNoTracking().Where(finding => numbers.Contains(finding.Sample)).Select(finding => new { finding.Sample, finding.Place }).ToListAsync(cancellationToken);
        return new SamplePage(
            [.. shown.Select(sample => new ListedSample(
                sample,
                looks.Concat(findings).Where(item => item.Sample == sample.Number).Distinct().Count(),
                findings.Count(finding => finding.Sample == sample.Number)))],
            (await bodies.ReadAsync(db, cancellationToken)).Bodies,
            clock.Today(),
            found.Count > shown.Count ? shown[^1].Number : null);
    }
}
