using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ListAwaited() : ListRegister<AwaitedRow, AwaitedFilter>(AwaitedRegister.Definition);

[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportAwaited(AwaitedFilter Filter, Stream Output) : ExportRegister<AwaitedRow, AwaitedFilter>(AwaitedRegister.Definition, Filter, Output);

/// <summary>What the queue is narrowed to. What is left out narrows nothing.</summary>
public sealed record AwaitedFilter
{
    public Mechanism? Mechanism { get; init; }

    /// <summary>The code of a Primary Care Trust.</summary>
    public string? Pct { get; init; }

    /// <summary>1 to 6.</summary>
    public int? Scenario { get; init; }

    /// <summary>Whether it was asked for; null: whether or not.</summary>
    public bool? IsAsked { get; init; }
}

/// <summary>An assurance for which an open case waits.</summary>
/// <param name="NeededFor">What the case can do next and that lacks it, as the end of a sentence; blank where it was asked for before anything did.</param>
/// <param name="Turn">0 where it was asked for, else 1.</param>
/// <param name="Asked">The request's entry; null where it was not asked for.</param>
/// <param name="Since">When it was asked for, else when the case entered its stage.</param>
/// <param name="Said">What the mechanism said last; null while it said nothing.</param>
public sealed record AwaitedRow(
    CaseInRegister Case,
    int Number,
    Mechanism Mechanism,
    string NeededFor,
    int Turn,
    int? Asked,
    string? Question,
    DateOnly WantedBy,
    DateOnly Since,
    AssuranceOutcome? Said)
{
    /// <summary>The day by which it is needed; null where none is known.</summary>
    public DateOnly? NeededBy => WantedBy == CaseAwaited.NoDay ? null : WantedBy;
}

/// <summary>
/// What open cases wait for that the SHA has to say, whether or not it was asked: what was asked first, then by the day by which it is needed.
/// </summary>
public sealed class AwaitedRegister : SqlRegister<AwaitedRow, AwaitedFilter>
{
    private static readonly RowOrder<AwaitedRow> AskedFirst =
        RowOrder<AwaitedRow>.Ascending(row => row.Turn, row => row.WantedBy, row => row.Since, row => row.Case.Id, row => row.Number);

    public static AwaitedRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<AwaitedRow>> Columns { get; } =
    [
        .. ColumnsOfCase(row => row.Case),
        Told("Stage", row => row.Case.StageTitle),
        Read("v.number", row => row.Number),
        Column("Assurance", "v.mechanism", row => row.Mechanism, (row, _) => ChoiceLabels.Label(row.Mechanism)),
        Column("Needed for", "v.needed_for", row => row.NeededFor),
        Column("Asked for", "v.turn", row => row.Turn, (row, _) => row.Turn == 0),
        Read("v.asked", row => row.Asked),
        Column("Question", "v.question", row => row.Question),
        Column("Needed by", "v.wanted_by", row => row.WantedBy, (row, _) => row.NeededBy),
        Column("Since", "v.since", row => row.Since),
        Told("Days waited", (row, context) => Math.Max(0, context.Today.DayNumber - row.Since.DayNumber)),
        Column("Said last", "v.said", row => row.Said, (row, _) => row.Said is { } said ? ChoiceLabels.Label(said) : null),
    ];

    public override IReadOnlyList<RegisterFilter<AwaitedFilter>> Filters { get; } =
    [
        ByChoice("mechanism", "Assurance", "an oversight mechanism", ReviewRegister.Reviewed, filter => filter.Mechanism, (filter, mechanism) => filter with { Mechanism = mechanism }, "v.mechanism"),
        ByScenario(filter => filter.Scenario, (filter, scenario) => filter with { Scenario = scenario }),
        ByChoice<bool?>(
            "asked",
            "Asked for",
            "yes or no",
            [(true, new FilterOption("yes", "Asked for")), (false, new FilterOption("no", "Not asked for yet"))],
            filter => filter.IsAsked,
            (filter, isAsked) => filter with { IsAsked = isAsked },
            (isAsked, sql) => sql.Is("v.turn", isAsked!.Value ? 0 : 1)),
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("case_awaited v join case_summaries s on s.case_id = v.case_id", "v")];

    private protected override RowOrder<AwaitedRow> OrderOf(AwaitedFilter filter) => AskedFirst;
}
