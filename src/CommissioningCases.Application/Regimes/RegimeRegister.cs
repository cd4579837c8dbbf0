using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Regimes;

/// <summary>The performance regime register: the providers under the regime, those first whose next review comes soonest.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ListRegime() : ListRegister<RegimeRow, RegimeFilter>(RegimeRegister.Definition);

/// <summary>Writes the performance regime register as a table for a spreadsheet.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportRegime(RegimeFilter Filter, Stream Output) : ExportRegister<RegimeRow, RegimeFilter>(RegimeRegister.Definition, Filter, Output);

public sealed record RegimeFilter
{
    /// <summary>Null for every level of the regime.</summary>
    public RegimeLevel? Level { get; init; }
}

/// <summary>What was last recorded of a provider.</summary>
/// <param name="Due">The next review; the greatest day there is where the provider has left the regime.</param>
public sealed record RegimeRow(string Sha, string Provider, int Number, RegimeLevel Level, DateOnly Since, string Reasons, string? Plan, DateOnly Due, string By)
{
    public DateOnly? NextReview => Due == DateOnly.MaxValue ? null : Due;
}

public sealed class RegimeRegister : SqlRegister<RegimeRow, RegimeFilter>
{
    private static readonly RowOrder<RegimeRow> NextFirst = RowOrder<RegimeRow>.Ascending(row => row.Due, row => row.Sha, row => row.Provider);

    /// <summary>The same in SQL as <see cref="RegimeEntry.IsReplacedBy"/> of any other.</summary>
    private const string IsReplaced = """
        exists (
            select from regime_entries l
            where l.provider = v.provider and (l.sha = v.sha and l.number > v.number or l.sha <> v.sha and l.recorded_at > v.recorded_at and l.pcts @> v.pcts))
        """;

    public static RegimeRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<RegimeRow>> Columns { get; } =
    [
        Column("SHA", "v.sha", row => row.Sha),
        Column("Provider", "v.provider", row => row.Provider),
        Told("Provider name", (row, context) => context.NameOfProvider(row.Provider)),
        Read("v.number", row => row.Number),
        Column("Level", "v.level", row => row.Level, (row, _) => ChoiceLabels.Label(row.Level)),
        Column("Since", "v.on_day", row => row.Since),
        Column("Reasons", "v.reasons", row => row.Reasons),
        Column("Plan", "v.plan", row => row.Plan),
        Column("Next review", "coalesce(v.next_review, date '9999-12-31')", row => row.Due, (row, _) => row.NextReview),
        Column("Recorded by", "v.recorded_by_name", row => row.By),
    ];

    public override IReadOnlyList<RegisterFilter<RegimeFilter>> Filters { get; } =
    [
        ByChoice("level", "Level", "a level", Enum.GetValues<RegimeLevel>(), filter => filter.Level, (filter, level) => filter with { Level = level }, "v.level") with { Blank = "All under the regime" },
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("regime_entries v", "v")];

    private protected override IEnumerable<string> Conditions(RegimeFilter filter, RegisterSql sql)
    {
        yield return sql.Context.Scope switch
        {
            { IsEverything: true } => "true",
            { Shas: [_, ..] shas } => $"v.sha = any ({sql.Add(shas.ToArray())})",
            _ => RegisterSql.Nothing,
        };
        yield return $"not {IsReplaced}";
        if (filter.Level is null)
        {
            yield return "v.level <> 'left'";
        }
    }

    private protected override RowOrder<RegimeRow> OrderOf(RegimeFilter filter) => NextFirst;
}
