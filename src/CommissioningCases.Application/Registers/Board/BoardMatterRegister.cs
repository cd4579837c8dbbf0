using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

[Allow(Role.BoardSecretary, Role.Auditor)]
public sealed record ListBoardMatters() : ListRegister<BoardMatter, BoardMatterFilter>(BoardMatterRegister.Definition);

/// <summary>What the list is narrowed to.</summary>
public sealed record BoardMatterFilter
{
    /// <summary>False: what awaits the board. True: what it has decided and was not taken yet.</summary>
    public bool IsDecided { get; init; }
}

/// <summary>A key step that is proposed to the Board.</summary>
/// <param name="Step">The step's name in the exchange format.</param>
/// <param name="Missing">How many of its other requirements the case does not show yet.</param>
/// <param name="Since">When it was proposed.</param>
/// <param name="Decision">What the Board last decided on the proposal; null while it has not decided.</param>
public sealed record BoardMatter(CaseInRegister Case, int Number, string Step, int Missing, DateOnly Since, BoardOutcome? Decision, DateOnly? DecidedOn);

/// <summary>
/// The key steps that await the board, those that only it keeps waiting first; or those that it has decided and that were not taken yet, the latest decision
/// first. A board has no more of them at a time than can be counted.
/// </summary>
public sealed class BoardMatterRegister : SqlRegister<BoardMatter, BoardMatterFilter>
{
    public static readonly RegisterFigure Waiting = new($"count(*) filter (where {CaseBoardMatter.IsWaiting})");

    /// <summary>How many of those that wait lack nothing else.</summary>
    public static readonly RegisterFigure Ready = new($"count(*) filter (where ({CaseBoardMatter.IsWaiting}) and missing = 0)");

    public static readonly RegisterFigure Decided = new($"count(*) filter (where {CaseBoardMatter.IsDecided})");

    private static readonly RowOrder<BoardMatter> ReadyFirst = RowOrder<BoardMatter>.Ascending(row => row.Missing, row => row.Since, row => row.Case.Id, row => row.Number);
    private static readonly RowOrder<BoardMatter> LatestDecision = RowOrder<BoardMatter>.Descending(row => row.DecidedOn, row => row.Case.Id, row => row.Number);

    public static BoardMatterRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<BoardMatter>> Columns { get; } =
    [
        .. ColumnsOfCase(row => row.Case),
        Read("v.number", row => row.Number),
        Read("v.step", row => row.Step),
        Read("v.missing", row => row.Missing),
        Read("v.since", row => row.Since),
        Read("v.decision", row => row.Decision),
        Read("v.decided_on", row => row.DecidedOn),
    ];

    public override IReadOnlyList<RegisterFilter<BoardMatterFilter>> Filters { get; } =
    [
        ByTick("show", "decided", "Decided by the board", filter => filter.IsDecided, (filter, isDecided) => filter with { IsDecided = isDecided }, control: FilterControl.Kept),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("case_board_matters v join case_summaries s on s.case_id = v.case_id", "v")];

    internal override IReadOnlyList<RegisterFigure> Figures => [Waiting, Ready, Decided];

    private protected override RegisterSource FiguresSource { get; } = new("case_board_matters v", "v");

    private protected override IEnumerable<string> Conditions(BoardMatterFilter filter, RegisterSql sql) => [sql.InScope(), filter.IsDecided ? CaseBoardMatter.IsDecided : $"({CaseBoardMatter.IsWaiting})"];

    private protected override RowOrder<BoardMatter> OrderOf(BoardMatterFilter filter) => filter.IsDecided ? LatestDecision : ReadyFirst;
}
