using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ListReviews() : ListRegister<ReviewRow, ReviewFilter>(ReviewRegister.Definition);

[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportReviews(ReviewFilter Filter, Stream Output) : ExportRegister<ReviewRow, ReviewFilter>(ReviewRegister.Definition, Filter, Output);

/// <summary>What the list is narrowed to. What is left out narrows nothing.</summary>
public sealed record ReviewFilter
{
    /// <summary>False: those that wait. True: those that were answered, or that need no answer because the case was closed.</summary>
    public bool IsDone { get; init; }

    public Mechanism? Mechanism { get; init; }

    /// <summary>The code of a Primary Care Trust.</summary>
    public string? Pct { get; init; }
}

/// <summary>The assurances that the SHA was asked for: what waits, the oldest first, or what is done, the newest first.</summary>
public sealed class ReviewRegister : SqlRegister<ReviewRow, ReviewFilter>
{
    /// <summary>How many wait, whatever the filter.</summary>
    public static readonly RegisterFigure Waiting = new("count(*)");

    private static readonly RowOrder<ReviewRow> Oldest = RowOrder<ReviewRow>.Ascending(row => row.AskedOn, row => row.Case.Id, row => row.Number);

    /// <summary>The mechanisms that the SHA's reviewer speaks for, whatever the scenario.</summary>
    public static IReadOnlyList<Mechanism> Reviewed { get; } =
        [.. RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Oversight).Where(oversight => oversight.IsReviewed).Select(oversight => oversight.Mechanism).Distinct().Order()];

    public static ReviewRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<ReviewRow>> Columns { get; } =
    [
        .. ColumnsOfCase(row => row.Case),
        Told("Stage", row => row.Case.StageTitle),
        Read("v.number", row => row.Number),
        Column("Assurance", "v.mechanism", row => row.Mechanism, (row, _) => ChoiceLabels.Label(row.Mechanism)),
        Column("Question", "v.question", row => row.Question),
        Column("Asked", "v.asked_on", row => row.AskedOn),
        Column("Needed by", "v.needed_by", row => row.NeededBy),
        Told("Days waited", (row, context) => row.IsDropped ? null : Math.Max(0, (row.AnsweredOn ?? context.Today).DayNumber - row.AskedOn.DayNumber)),
        Column("Answered", "v.answered_on", row => row.AnsweredOn),
        Column("Outcome", "v.outcome", row => row.Outcome, (row, _) => row.Outcome is { } outcome ? ChoiceLabels.Label(outcome) : null),
        Column("Case closed without answer", "v.is_dropped", row => row.IsDropped),
    ];

    public override IReadOnlyList<RegisterFilter<ReviewFilter>> Filters { get; } =
    [
        ByChoice(
            "state",
            "State",
            "a state of a request",
            [(true, new FilterOption("done", "Answered")), (false, new FilterOption("waiting", "Waiting"))],
            filter => filter.IsDone,
            (filter, isDone) => filter with { IsDone = isDone },
            isKept: true),
        ByChoice("mechanism", "Assurance", "an oversight mechanism", Reviewed, filter => filter.Mechanism, (filter, mechanism) => filter with { Mechanism = mechanism }, "v.mechanism"),
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("case_reviews v join case_summaries s on s.case_id = v.case_id", "v")];

    internal override IReadOnlyList<RegisterFigure> Figures => [Waiting];

    private protected override RegisterSource FiguresSource { get; } = new("case_reviews v", "v");

    private protected override IEnumerable<string> FiguresOf(ReviewFilter filter, RegisterSql sql) => [sql.InScope(), CaseReview.IsWaiting];

    private protected override IEnumerable<string> Conditions(ReviewFilter filter, RegisterSql sql) => [sql.InScope(), filter.IsDone ? $"not ({CaseReview.IsWaiting})" : CaseReview.IsWaiting];

    private protected override RowOrder<ReviewRow> OrderOf(ReviewFilter filter) => Oldest.Turned(filter.IsDone);
}
