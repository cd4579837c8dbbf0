using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Sampling;

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor)]
public sealed record ListFindings() : ListRegister<FindingRow, FindingFilter>(FindingRegister.Definition);

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor)]
public sealed record ExportFindings(FindingFilter Filter, Stream Output) : ExportRegister<FindingRow, FindingFilter>(FindingRegister.Definition, Filter, Output);

/// <summary>Which findings are listed, by where they stand.</summary>
public enum FindingChoice
{
    [Label("Waiting for the trust’s answer")]
    ToAnswer,

    [Label("Answered, to be followed up")]
    ToFollowUp,

    [Label("Accepted or closed")]
    Ended,

    [Label("All")]
    All,
}

/// <summary>What the register is narrowed to.</summary>
public sealed record FindingFilter
{
    /// <summary>Null for those that have not ended.</summary>
    public FindingChoice? State { get; init; }

    /// <summary>Code of the Primary Care Trust.</summary>
    public string? Pct { get; init; }

    /// <summary>The id of the clause.</summary>
    public string? Clause { get; init; }

    /// <summary>The case's reference; links set it.</summary>
    public string? Reference { get; init; }
}

/// <param name="Entry">0 where it is of the case as a whole.</param>
/// <param name="AnswerBy">The day by which an answer is wanted.</param>
/// <param name="Said">What was said last; null where nothing was.</param>
public sealed record FindingRow(
    int Number, DateTimeOffset RaisedAt, string Pct, string Reference, string Service, int Entry, string Clause, string Text, FindingState State, DateOnly AnswerBy, string RaisedByName, string? Said, DateTimeOffset? SaidAt);

/// <summary>The findings of auditors, the latest first; those that have ended where they are asked for.</summary>
public sealed class FindingRegister : SqlRegister<FindingRow, FindingFilter>
{
    private const string StateSql = "coalesce(l.kind, 'raised')";

    private static readonly RowOrder<FindingRow> Latest = RowOrder<FindingRow>.Descending(row => row.Number);

    public static FindingRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<FindingRow>> Columns { get; } =
    [
        Column("Finding", "f.number", row => row.Number, place: ColumnPlace.Both),
        Column("Raised", "f.raised_at", row => row.RaisedAt),
        Column("State", StateSql, row => row.State, (row, _) => ChoiceLabels.Label(row.State), ColumnPlace.Both),
        Column("Answer by", "coalesce(l.answer_by, f.answer_by)", row => row.AnswerBy, place: ColumnPlace.Both),
        Column("PCT", "f.trust", row => row.Pct),
        Told("PCT name", (row, context) => context.Bodies.FindPct(row.Pct)?.Name),
        Column("Case", "s.name", row => row.Reference, place: ColumnPlace.Both),
        Column("Entry", "f.entry", row => row.Entry, (row, _) => row.Entry == 0 ? null : row.Entry, ColumnPlace.File),
        Column("Service", "s.service", row => row.Service),
        Column("Clause", "f.clause", row => row.Clause, place: ColumnPlace.Both),
        Column("What was found", "f.text", row => row.Text, place: ColumnPlace.Both),
        Column("Raised by", "f.raised_by_name", row => row.RaisedByName),
        Column("Said last", "l.text", row => row.Said),
        Column("Said on", "l.at", row => row.SaidAt),
    ];

    public override IReadOnlyList<RegisterFilter<FindingFilter>> Filters { get; } =
    [
        ByChoice("state", "State", "a state", Enum.GetValues<FindingChoice>(), filter => filter.State, (filter, state) => filter with { State = state }) with { Blank = "Open" },
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }) with { Where = (pct, sql) => sql.Is("f.trust", pct!) },
        ByClause(filter => filter.Clause, (filter, clause) => filter with { Clause = clause }, Letter.All.SelectMany(letter => letter.Clauses), (clause, sql) => sql.Is("f.clause", clause)),
        ByText("case", "Case", filter => filter.Reference, (filter, reference) => filter with { Reference = reference }, (reference, sql) => sql.Is("s.name", reference), FilterControl.Kept, chip: "Case"),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } =
    [
        new(
            """
            findings f
            join case_summaries s on s.case_id = f.case_id
            left join lateral (select a.kind, a.text, a.at, a.answer_by from finding_acts a where a.finding = f.number order by a.number desc limit 1) l on true
            """,
            "f"),
    ];

    private protected override IEnumerable<string> Conditions(FindingFilter filter, RegisterSql sql)
    {
        var scope = sql.Context.Scope;
        if (!scope.IsEverything)
        {
            yield return $"(f.trust = any ({sql.Add(scope.Pcts.ToArray())}) or f.sha = any ({sql.Add(scope.Shas.ToArray())}))";
        }

        const string HasEnded = "exists (select from finding_acts a where a.finding = f.number and a.kind in ('accepted', 'closed'))";
        yield return filter.State switch
        {
            null => $"not {HasEnded}",
            FindingChoice.ToAnswer => $"not {HasEnded} and {StateSql} in ('raised', 'asked-again')",
            FindingChoice.ToFollowUp => $"{StateSql} = 'answered'",
            FindingChoice.Ended => HasEnded,
            _ => "true",
        };
    }

    private protected override RowOrder<FindingRow> OrderOf(FindingFilter filter) => Latest;
}
