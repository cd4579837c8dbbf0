using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>
/// The statements behind a list of cases. Written by hand, because each order has an index for each kind of scope, and a page is to read
/// no more of it than it shows.
/// </summary>
internal sealed class CaseListSql(CaseConditions conditions)
{
    private const string Cases = "case_summaries_in_sight";
    private const string Owners = "account_holders u on u.normalized_user_name = upper(s.owner)";

    /// <summary>How the rows of a page are read.</summary>
    public RowShape<CaseRow> Rows { get; } = CaseRegister.Definition.Rows(conditions.SeesConfidential);

    /// <summary>How the rows of a walk are read.</summary>
    public RowShape<WalkedCase> WalkedRows { get; } = CaseRegister.Definition.WalkedRows(conditions.SeesConfidential);

    /// <summary>The rows of one page, and a few more if asked, nearest to the position first.</summary>
    public NpgsqlBatchCommand Page(CasePosition? from, int rows)
    {
        var statement = new SqlStatement();
        return Page(statement, from, First(statement, Cases, conditions.Areas, area => All(statement, area), from, rows));
    }

    /// <summary>The same, tried on the first cases that meet the plain conditions, one after the other, until the rows are found.</summary>
    /// <param name="reach">On how many cases it is tried.</param>
    /// <returns>The rows, each with whether the page is whole; one without a case where nothing was found.</returns>
    public NpgsqlBatchCommand Walk(CasePosition? from, int rows, int reach)
    {
        var statement = new SqlStatement();
        var keys = Keys(from);
        return statement.Command($"""
            with found as materialized (
                select s.* from ({First(statement, Cases, conditions.Areas, area => Plain(statement, area), from, reach)}) s
                where {string.Join(" and ", conditions.Narrowings.Select(narrowing => narrowing.OpaquePredicate(statement.Add)))}
                order by {keys.OrderBy("s")} limit {rows})
            select {Rows.Select}, (select count(*) from found) = {rows} or (select count(*) from ({First(statement, Cases, conditions.Areas, area => Plain(statement, area), from, reach)}) walked) < {reach}
            from (values (true)) one left join (found s left join {Owners}) on true
            order by {keys.OrderBy("s")}
            """);
    }

    /// <summary>How many of the first cases that meet the plain conditions meet each narrowing.</summary>
    public NpgsqlBatchCommand Sample(CasePosition? from, int reach)
    {
        var statement = new SqlStatement();
        var counts = conditions.Narrowings.Select(narrowing => $"(count(*) filter (where {narrowing.OpaquePredicate(statement.Add)}))::integer");
        return statement.Command($"select array[{string.Join(", ", counts)}] from ({First(statement, Cases, conditions.Areas, area => Plain(statement, area), from, reach)}) s");
    }

    /// <summary>The same page, looked for among the cases that an index finds for one of the narrowings.</summary>
    public NpgsqlBatchCommand Found(CasePosition? from, int rows, IndexedNarrowing narrowing)
    {
        var statement = new SqlStatement();
        return Page(statement, from, First(statement, $"({narrowing.IndexQuery(statement.Add)})", [null], _ => string.Join(" and ", Others()), from, rows));

        IEnumerable<string> Others() => [.. conditions.Plain(statement.Add), .. conditions.Narrowings.Where(other => other != narrowing).Select(other => other.OpaquePredicate(statement.Add))];
    }

    /// <summary>Every row.</summary>
    public NpgsqlBatchCommand All()
    {
        var statement = new SqlStatement();
        return statement.Command($"select {Rows.Select} from {Cases} s left join {Owners} where {All(statement, null)} order by {Keys(null).OrderBy("s")}");
    }

    /// <summary>Every entry of the first cases, and the edition of the rules that each case has.</summary>
    public NpgsqlBatchCommand Histories(int cases)
    {
        var statement = new SqlStatement();
        return statement.Command($"""
            select {EntryRows.ColumnsWithEdition} from ({First(statement, Cases, conditions.Areas, area => All(statement, area), null, cases)}) first
                join case_histories h on h.id = first.case_id
                join entries e on e.case_id = first.case_id
            order by e.case_id, e.number
            """);
    }

    private OrderKeys Keys(CasePosition? from) => OrderKeys.Of(conditions.Order, conditions.Due, conditions.Recorded, from?.IsBackwards == true);

    private string Plain(SqlStatement statement, Several<string>? area) => string.Join(" and ", conditions.Plain(statement.Add, area));

    private string All(SqlStatement statement, Several<string>? area) =>
        string.Join(" and ", conditions.Plain(statement.Add, area).Concat(conditions.Narrowings.Select(narrowing => narrowing.Predicate(statement.Add))));

    private NpgsqlBatchCommand Page(SqlStatement statement, CasePosition? from, string page) =>
        statement.Command($"select {Rows.Select} from ({page}) s left join {Owners} order by {Keys(from).OrderBy("s")}");

    /// <summary>Selects the first of the cases beyond the position, nearest first: those of each area by themselves, and of these the first.</summary>
    /// <param name="source">Of which summaries.</param>
    /// <param name="conditionOn">The condition on those of an area.</param>
    private string First(SqlStatement statement, string source, IEnumerable<Several<string>?> areas, Func<Several<string>?, string> conditionOn, CasePosition? from, int rows)
    {
        var keys = Keys(from);
        string[] parts =
        [
            .. areas.SelectMany(
                area => keys.Parts(from, statement.Add),
                (area, beyond) => $"select s.* from {source} s where {conditionOn(area)}{beyond} order by {keys.OrderBy("s")} limit {rows}"),
        ];
        return parts is [var one] ? one : $"select s.* from (({string.Join(") union all (", parts)})) s order by {keys.OrderBy("s")} limit {rows}";
    }
}
