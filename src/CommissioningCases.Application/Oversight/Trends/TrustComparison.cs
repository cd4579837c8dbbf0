using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>What the comparison of trusts is of.</summary>
public sealed record ComparisonFilter
{
    /// <summary>1 to 6.</summary>
    public int? Scenario { get; init; }

    /// <summary>The last of its four quarters; null for the present one.</summary>
    public Quarter? Until { get; init; }

    /// <summary>Whether a row is a Strategic Health Authority's, and not a trust's.</summary>
    public bool IsByAuthority { get; init; }
}

/// <summary>The Primary Care Trusts of one's area, or the authorities that one oversees, beside one another, over a year.</summary>
/// <param name="Sort">A word of <see cref="ComparisonRegister.Sorts"/>; null for the usual order, by name.</param>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record GetTrustComparison(ComparisonFilter Filter, string? Sort = null) : IRequest<TrustComparison>;

/// <summary>A Primary Care Trust, all trusts of an authority, or all of the area, and what happened there.</summary>
/// <param name="Code">Of the trust or the authority; null for all of them together.</param>
public sealed record ComparedTrust(string? Code, string Name, TrendFigures Figures);

/// <param name="From">The first day of the year that is looked at.</param>
/// <param name="Until">Its last quarter.</param>
/// <param name="Trusts">In the order that was asked for.</param>
/// <param name="Together">All of them.</param>
public sealed record TrustComparison(DateOnly Today, DateOnly From, Quarter Until, IReadOnlyList<ComparedTrust> Trusts, ComparedTrust Together);

/// <summary>Reads counts that are kept and nothing else, in one round trip. Trusts are few: they are put in order here.</summary>
internal sealed class GetTrustComparisonHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<GetTrustComparison, TrustComparison>
{
    private const int MonthsBefore = 9;

    public async Task<TrustComparison> Handle(GetTrustComparison request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var today = clock.Today();
        var until = request.Filter.Until?.Begun(today) ?? Quarter.Of(today);
        var from = until.From.AddMonths(-MonthsBefore);
        var scope = Scope.Of(current.Person);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { new TrendSql(scope).Trusts(request.Filter.Scenario, from, until.To), bodies.ReferenceCommand() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(TrendSql.TrustRows, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var reference = await bodies.ReadReferenceAsync(reader, cancellationToken);
        var byPct = rows.ToLookup(row => row.Pct);
        var pcts = scope.PctsOf(reference.Bodies).Where(pct => !scope.IsEverything || byPct.Contains(pct.Code));
        var compared = request.Filter.IsByAuthority
            ? pcts.GroupBy(pct => pct.Sha).Select(area => new ComparedTrust(area.Key, NameOf(area.Key, reference), FiguresOf(area.SelectMany(pct => byPct[pct.Code]), from))).OrderBy(area => area.Name, StringComparer.Ordinal)
            : pcts.Select(pct => new ComparedTrust(pct.Code, pct.Name, FiguresOf(byPct[pct.Code], from)));
        return new TrustComparison(today, from, until, [.. ComparisonRegister.InOrder(compared, request.Sort)], new ComparedTrust(null, "All trusts", FiguresOf(rows, from)));
    }

    private static string NameOf(string sha, ReferenceData reference) => reference.Shas.FirstOrDefault(one => one.Code == sha)?.Name ?? sha;

    private static TrendFigures FiguresOf(IEnumerable<TrustTally> rows, DateOnly from)
    {
        List<TrustTally> tallies = [.. rows];
        return TrendFigures.Of(
            (int)(Before(CaseTally.Logged) - Before(CaseTally.Closed)),
            tallies.Where(row => row.Count != 0).Select(row => new TrendTally(row.What, 0, from, row.State, row.Count)));

        long Before(string what) => tallies.Where(row => row.What == what).Sum(row => row.Before);
    }
}
