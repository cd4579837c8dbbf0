using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader, Role.Commissioner, Role.BoardSecretary)]
public sealed record ListNotEngaged() : ListRegister<NotEngagedRow, NotEngagedFilter>(NotEngagedRegister.Definition);

[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader, Role.Commissioner, Role.BoardSecretary)]
public sealed record ExportNotEngaged(NotEngagedFilter Filter, Stream Output) : ExportRegister<NotEngagedRow, NotEngagedFilter>(NotEngagedRegister.Definition, Filter, Output);

/// <summary>What the list is narrowed to. What is left out narrows nothing.</summary>
public sealed record NotEngagedFilter
{
    /// <summary>Code of the Primary Care Trust.</summary>
    public string? Pct { get; init; }
}

/// <param name="LastEngaged">When staff were last engaged, in an earlier stage, as nobody disputes; null when they never were.</param>
public sealed record NotEngagedRow(
    Guid CaseId,
    string Reference,
    int Scenario,
    string Stage,
    DateOnly StageEntered,
    string Pct,
    string Service,
    IReadOnlyList<string> Providers,
    DateOnly? LastEngaged);

/// <summary>The open cases in whose present stage staff were not engaged, the longest wait first, read from an index that holds no other case.</summary>
public sealed class NotEngagedRegister : SqlRegister<NotEngagedRow, NotEngagedFilter>
{
    /// <summary>How many such cases there are, taken from what is kept: counting cases does not scale.</summary>
    public static readonly RegisterFigure Total = new("coalesce(sum(t.count), 0)");

    private static readonly RowOrder<NotEngagedRow> Longest = RowOrder<NotEngagedRow>.Ascending(row => row.StageEntered, row => row.CaseId);

    public static NotEngagedRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<NotEngagedRow>> Columns { get; } =
    [
        Read("s.case_id", row => row.CaseId),
        Column("Reference", "s.name", row => row.Reference),
        Column("Scenario", "s.scenario", row => row.Scenario),
        Column("PCT", "s.pct", row => row.Pct),
        Told("PCT name", (row, context) => context.Bodies.FindPct(row.Pct)?.Name),
        Column("Service", "s.service", row => row.Service),
        Column("Existing providers", "s.providers", row => row.Providers, (row, context) => context.NamesOfProviders(row.Providers)),
        Column("Stage", "s.stage", row => row.Stage, (row, _) => RuleSets.Standard.Current.Cases.Scenario(row.Scenario).FindStage(row.Stage)?.Title),
        Column("In this stage since", "s.stage_entered", row => row.StageEntered),
        Told("Days", (row, context) => context.Today.DayNumber - row.StageEntered.DayNumber),
        Column(
            "Staff last engaged",
            "(select max(e.on_day) from case_engagements e where e.case_id = s.case_id and e.engaged_with = 'staff' and not e.is_struck and e.dispute in ('none', 'stands'))",
            row => row.LastEngaged),
    ];

    public override IReadOnlyList<RegisterFilter<NotEngagedFilter>> Filters { get; } = [ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct })];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("case_summaries s", "s")];

    internal override IReadOnlyList<RegisterFigure> Figures => [Total];

    private protected override RegisterSource FiguresSource { get; } = new("case_tallies t", "t");

    private protected override IEnumerable<string> FiguresOf(NotEngagedFilter filter, RegisterSql sql)
    {
        yield return sql.InScope();
        yield return sql.Is("t.what", CaseTally.StaffNotEngaged);
        if (filter.Pct is { } pct)
        {
            yield return sql.Is("t.pct", pct);
        }
    }

    private protected override IEnumerable<string> Conditions(NotEngagedFilter filter, RegisterSql sql) => [sql.InScope(), "s.closed_on is null and not s.staff_engaged"];

    private protected override RowOrder<NotEngagedRow> OrderOf(NotEngagedFilter filter) => Longest;
}
