namespace CommissioningCases.Application.Registers;

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ListBoardDecisions() : ListRegister<BoardDecisionRow, BoardDecisionFilter>(BoardDecisionRegister.Definition);

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportBoardDecisions(BoardDecisionFilter Filter, Stream Output) : ExportRegister<BoardDecisionRow, BoardDecisionFilter>(BoardDecisionRegister.Definition, Filter, Output);

/// <summary>A board's decision on a key step.</summary>
public sealed record BoardDecisionRow
{
    public required CaseInRegister Case { get; init; }

    /// <summary>The decision's entry.</summary>
    public required int Number { get; init; }

    /// <summary>The step's name in the exchange format.</summary>
    public required string Step { get; init; }

    public required BoardOutcome Decision { get; init; }

    public required DateOnly On { get; init; }

    public required string Minute { get; init; }

    public string? Conditions { get; init; }

    /// <summary>The interests that were declared.</summary>
    public string? Interests { get; init; }

    public required bool IsStruck { get; init; }

    /// <summary>Who had made a password link for the account of whoever recorded it, within the day before; null where nobody had, and for the Department's readers.</summary>
    public string? PasswordLinkBy { get; init; }
}

/// <summary>Every decision that the boards of one's scope ever took on a key step, the latest first. What was struck is among them, and says so.</summary>
public sealed class BoardDecisionRegister : SqlRegister<BoardDecisionRow, BoardDecisionFilter>
{
    private static readonly RowOrder<BoardDecisionRow> Latest = RowOrder<BoardDecisionRow>.Descending(row => row.On, row => row.Case.Id, row => row.Number);

    public static BoardDecisionRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<BoardDecisionRow>> Columns { get; } =
    [
        .. ColumnsOfCase(row => row.Case),
        Read("v.number", row => row.Number),
        Column("Key step", "v.step", row => row.Step, (row, _) => RuleSets.Standard.Current.Cases.Scenario(row.Case.Scenario).FindStep(row.Step)?.Title),
        Column("Decided", "v.on_day", row => row.On),
        Column("Decision", "v.decision", row => row.Decision, (row, _) => ChoiceLabels.Label(row.Decision)),
        Column("Minute", "v.minute", row => row.Minute),
        Column("Conditions", "v.conditions", row => row.Conditions),
        Column("Declared interests", "v.interests", row => row.Interests),
        Column("Struck", "v.is_struck", row => row.IsStruck),
        Read("(select password_link_before(e.user_id, e.recorded_at) from entries e where e.case_id = v.case_id and e.number = v.number)", row => row.PasswordLinkBy),
        new("Within a day of a password link by", ColumnPlace.File)
        {
            Value = (row, _) => row.PasswordLinkBy,
            IsFor = context => context.Person is not { Role: Role.DepartmentReader },
        },
    ];

    public override IReadOnlyList<RegisterFilter<BoardDecisionFilter>> Filters { get; } =
    [
        ByChoice<BoardOutcome?>(
            "decision",
            "Decision",
            "a decision of a board",
            [.. Enum.GetValues<BoardOutcome>().Select(outcome => ((BoardOutcome?)outcome, new FilterOption(ExchangeNames.Of(outcome), ChoiceLabels.Label(outcome))))],
            filter => filter.Decision,
            (filter, decision) => filter with { Decision = decision },
            (decision, sql) => $"v.decision = {sql.Add(ExchangeNames.Of(decision!.Value))}"),
        ByScenario(filter => filter.Scenario, (filter, scenario) => filter with { Scenario = scenario }),
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }),
        ByDay("from", "From", filter => filter.From, (filter, day) => filter with { From = day }, (day, sql) => $"v.on_day >= {sql.Add(day)}"),
        ByDay("to", "To", filter => filter.To, (filter, day) => filter with { To = day }, (day, sql) => $"v.on_day <= {sql.Add(day)}"),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("case_board_decisions v join case_summaries s on s.case_id = v.case_id", "v")];

    private protected override RowOrder<BoardDecisionRow> OrderOf(BoardDecisionFilter filter) => Latest;
}
