using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

[Allow(Role.Commissioner, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ListDepartures() : ListRegister<DepartureRow, DepartureFilter>(DepartureRegister.Definition);

[Allow(Role.Commissioner, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportDepartures(DepartureFilter Filter, Stream Output) : ExportRegister<DepartureRow, DepartureFilter>(DepartureRegister.Definition, Filter, Output);

/// <summary>What the register is narrowed to. What is left out narrows nothing.</summary>
public sealed record DepartureFilter
{
    /// <summary>True: only those that wait for the reviewer or the commissioner.</summary>
    public bool IsWaiting { get; init; }

    public DepartureState? State { get; init; }

    /// <summary>The id of the clause departed from.</summary>
    public string? Clause { get; init; }

    /// <summary>The code of a Primary Care Trust.</summary>
    public string? Pct { get; init; }

    /// <summary>1 to 6.</summary>
    public int? Scenario { get; init; }
}

/// <summary>The departures from the letter, the newest first. What was struck no longer counts and is left out.</summary>
public sealed class DepartureRegister : SqlRegister<DepartureRow, DepartureFilter>
{
    internal static readonly RowOrder<DepartureRow> Oldest = RowOrder<DepartureRow>.Ascending(row => row.OnDay, row => row.Case.Id, row => row.Number);

    private static readonly IReadOnlyList<((bool IsWaiting, DepartureState? State) Value, FilterOption Option)> States =
    [
        ((true, null), new FilterOption("waiting", "Not yet dealt with")),
        .. Enum.GetValues<DepartureState>().Select(state => ((false, (DepartureState?)state), new FilterOption(ExchangeNames.Of(state), ChoiceLabels.Label(state)))),
    ];

    public static DepartureRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<DepartureRow>> Columns { get; } =
    [
        .. ColumnsOfCase(row => row.Case),
        Read("v.number", row => row.Number),
        Read(RecordNameSql.Of("v"), row => row.Record),
        Column("Clause", "v.clause", row => row.Clause),
        Column("Day", "v.on_day", row => row.OnDay),
        Column("Engaged", "v.party", row => row.Party, (row, context) => context.NameOfProvider(row.Party)),
        Column("Explanation", "v.explanation", row => row.Explanation),
        Column("State", "v.state", row => row.State, (row, _) => ChoiceLabels.Label(row.State)),
        Column("Last decided", "v.dealt_with_on", row => row.DealtWithOn),
        Column("Asked for", "v.asked", row => row.Asked),
        Column("Explained further", "v.explained", row => row.Explained),
        Column("Reasons", "v.reasons", row => row.Reasons),
        Column("Required action", "v.required_action", row => row.RequiredAction),
        Column("To be done by", "v.action_due", row => row.ActionDue),
        Column("Reported done", "v.reported_on", row => row.ReportedOn),
        Column("Confirmed as done", "v.completed_on", row => row.CompletedOn),
    ];

    public override IReadOnlyList<RegisterFilter<DepartureFilter>> Filters { get; } =
    [
        ByChoice(
            "state",
            "State",
            "a state of a departure",
            States,
            filter => (filter.IsWaiting, filter.State),
            (filter, state) => filter with { IsWaiting = state.IsWaiting, State = state.State },
            InState),
        ByClause(
            filter => filter.Clause,
            (filter, clause) => filter with { Clause = clause },
            RuleSets.Standard.Current.Scenarios.Select(scenario => scenario.ClosedToOtherProviders?.Clause).OfType<Clause>(),
            (clause, sql) => sql.Is("v.clause", clause)),
        ByScenario(filter => filter.Scenario, (filter, scenario) => filter with { Scenario = scenario }),
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("case_departures v join case_summaries s on s.case_id = v.case_id", "v")];

    private protected override IEnumerable<string> Conditions(DepartureFilter filter, RegisterSql sql) => [sql.InScope(), "not v.is_struck"];

    private protected override RowOrder<DepartureRow> OrderOf(DepartureFilter filter) => Oldest.Turned(isBackwards: true);

    private static string InState((bool IsWaiting, DepartureState? State) state, RegisterSql sql)
    {
        var known = state.State is { } one ? sql.Is("v.state", ExchangeNames.Of(one)) : null;
        return string.Join(" and ", new[] { state.IsWaiting ? CaseDeparture.IsWaiting : null, known }.OfType<string>());
    }
}
