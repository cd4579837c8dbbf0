using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>
/// The verifications of the trail that were asked for in the browser and those of every night, the latest first, a page at a time. Administrators are told the verdicts, and not of which case
/// something is wrong, or what.
/// </summary>
/// <param name="Before">The id before which the page begins; null for the first page.</param>
[Allow(Role.Administrator, Role.Auditor)]
public sealed record ListTrailChecks(long? Before) : IRequest<TrailCheckPage>;

/// <param name="Verdicts">What they came to, by their ids; of those that were cut off, and of those of before verdicts were kept, nothing.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record TrailCheckPage(IReadOnlyList<TrailCheck> Checks, IReadOnlyDictionary<long, KeptVerdict> Verdicts, long? Next)
{
    public static TrailCheckPage Empty { get; } = new([], new Dictionary<long, KeptVerdict>(), null);
}

internal sealed class ListTrailChecksHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ListTrailChecks, TrailCheckPage>
{
    private const int PageSize = 25;

    public async Task<TrailCheckPage> Handle(ListTrailChecks request, CancellationToken cancellationToken)
    {
        var before = request.Before ?? long.MaxValue;
        var found = await db.TrailChecks.AsNoTracking()
            .Where(check => check.Id < before)
            .OrderByDescending(check => check.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        var shown = found.GetRange(0, Math.Min(found.Count, PageSize));
        var ids = shown.ConvertAll(check => check.Id);
        var verdicts = await db.TrailVerdicts.AsNoTracking().Where(verdict => ids.Contains(verdict.Id)).ToDictionaryAsync(verdict => verdict.Id, cancellationToken);
        if (current.Person!.Role == Role.Administrator)
        {
            shown.ForEach(check => (check.FirstCase, check.FirstEntry, check.FirstWhat) = (null, null, check.IsOfItsSealAlone ? check.FirstWhat : null));
            verdicts = verdicts.ToDictionary(pair => pair.Key, pair => pair.Value with { Discrepancies = [] });
        }

        return new TrailCheckPage(shown, verdicts, found.Count > PageSize ? shown[^1].Id : null);
    }
}
