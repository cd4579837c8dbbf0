using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Reading;

[Allow(Role.Auditor)]
public sealed record ListCaseReads() : ListRegister<CaseReadLine, CaseReadFilter>(CaseReadRegister.Definition);

/// <summary>What the log is narrowed to. What is left out narrows nothing.</summary>
public sealed record CaseReadFilter
{
    /// <summary>A case's reference, or the name or cluster of a programme.</summary>
    public string? Case { get; init; }

    /// <summary>Part of a person's name or email address.</summary>
    public string? Search { get; init; }
}

/// <param name="Reference">The case's, or the programme's name.</param>
/// <param name="Cluster">Code of the programme's cluster; null where it was none.</param>
/// <param name="IsContract">Whether it was a contract.</param>
public sealed record CaseReadLine(long Id, DateTimeOffset At, string Reference, string? Cluster, bool IsContract, Role Role, string? Name, string? Email);

/// <summary>Who looked at which case, contract or choice programme, from outside its Primary Care Trust, or the trusts of its cluster, the latest first.</summary>
public sealed class CaseReadRegister : SqlRegister<CaseReadLine, CaseReadFilter>
{
    private static readonly RowOrder<CaseReadLine> Latest = RowOrder<CaseReadLine>.Descending(line => line.Id);

    public static CaseReadRegister Definition { get; } = new();

    public override int PageSize => 50;

    public override IReadOnlyList<RegisterColumn<CaseReadLine>> Columns { get; } =
    [
        Read("r.id", line => line.Id),
        Column("When", "r.at", line => line.At, place: ColumnPlace.List),
        Column("Who", "u.name", line => line.Name, place: ColumnPlace.List),
        Read("u.user_name", line => line.Email),
        Read("r.role", line => line.Role),
        Column("Case, programme or contract", "h.name", line => line.Reference, place: ColumnPlace.List),
        Read("p.cluster", line => line.Cluster),
        Read("t.case_id is not null", line => line.IsContract),
    ];

    public override IReadOnlyList<RegisterFilter<CaseReadFilter>> Filters { get; } =
    [
        ByText("case", "Case reference, or name or cluster of a programme", filter => filter.Case, (filter, name) => filter with { Case = name }, OfHistory, chip: "Of"),
        ByPerson("search", filter => filter.Search, (filter, search) => filter with { Search = search }),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } =
    [
        new(
            """
            case_reads r
            join case_histories h on h.id = r.case_id
            left join account_holders u on u.id = r.user_id
            left join choice_programmes p on p.case_id = r.case_id
            left join contracts t on t.case_id = r.case_id
            """,
            "r"),
    ];

    private protected override IEnumerable<string> Conditions(CaseReadFilter filter, RegisterSql sql) => ["true"];

    private protected override RowOrder<CaseReadLine> OrderOf(CaseReadFilter filter) => Latest;

    private static string OfHistory(string name, RegisterSql sql)
    {
        var value = sql.Add(name);
        return $"r.case_id in (select id from case_histories where name = {value} union all select case_id from choice_programmes where cluster = {value})";
    }
}
