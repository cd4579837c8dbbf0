using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Data.Trail;
using Npgsql;

namespace CommissioningCases.Application.Cases.Listing;

/// <summary>
/// The statements behind a list of cases. Written by hand, because each order has an index for each kind of scope, and a page is to read
/// no more of it than it shows.
/// </summary>
internal sealed class CaseListSql
{
    private readonly List<object> _values = [];
    private readonly bool _seesConfidential;
    private readonly string _due;
    private readonly string _where;

    /// <param name="seesConfidential">Whether what is kept from union representatives is searched and listed too.</param>
    /// <param name="providers">Codes of the providers of which a case must have one; null: any.</param>
    public CaseListSql(Scope scope, bool seesConfidential, CaseFilter filter, IReadOnlyList<string>? providers, DateOnly today)
    {
        _seesConfidential = seesConfidential;
        _due = seesConfidential ? "next_due" : "public_due";
        var conditions = new List<string> { scope.ToSql(Add) };
        if (filter.Scenario is { } scenario)
        {
            conditions.Add($"s.scenario = {Add(scenario)}");
        }

        if (filter.Stage is { } stage)
        {
            conditions.Add($"s.stage = {Add(stage)}");
        }

        if (providers is not null)
        {
            conditions.Add($"s.providers && {Add(providers.ToArray())}");
        }

        if (filter.Owner is { } owner)
        {
            conditions.Add(owner == CaseFilter.Nobody ? "s.owner is null" : $"s.owner = {Add(owner)}");
        }

        if (filter.IsOverdue)
        {
            conditions.Add($"s.{_due} < {Add(today)}");
        }

        if (filter.IsOpen is { } isOpen)
        {
            conditions.Add(isOpen ? "s.closed_on is null" : "s.closed_on is not null");
        }

        if (filter.Pct is { } pct)
        {
            conditions.Add($"s.pct = {Add(pct)}");
        }

        conditions.AddRange(new OversightSql(scope, Add).Of(filter));
        foreach (var term in SearchText.Terms(filter.Text))
        {
            conditions.Add(Holds(term, scope));
        }

        _where = string.Join(" and ", conditions);
    }

    private string Columns => $"""
        s.case_id, s.name, s.scenario, s.stage, s.stage_entered, s.pct, s.service, s.providers, s.owner, s.{_due} as next_due, s.{_due}_what as next_due_what,
        s.began, s.closed_on, s.last_recorded_at, s.departures, s.staff_engaged
        """;

    /// <summary>The rows of one page, and a few more if asked, nearest to the position first.</summary>
    public NpgsqlBatchCommand Page(CaseOrder order, CasePosition? from, int rows)
    {
        var keys = OrderKeys.Of(order, _due, from?.IsBackwards == true);
        string[] parts = [.. keys.Parts(from, Add).Select(part => $"select {Columns} from case_summaries_in_sight s where {_where}{part} order by {keys.OrderBy("s")} limit {rows}")];
        var page = parts is [var one] ? one : $"({string.Join(") union all (", parts)}) order by {keys.OrderBy(null)} limit {rows}";
        return Command($"""
            select r.*, u."Name" from ({page}) r
            left join "AspNetUsers" u on u."NormalizedUserName" = upper(r.owner)
            order by {keys.OrderBy("r")}
            """);
    }

    /// <summary>Every row.</summary>
    public NpgsqlBatchCommand All(CaseOrder order) => Command($"""
        select {Columns}, u."Name" from case_summaries_in_sight s
        left join "AspNetUsers" u on u."NormalizedUserName" = upper(s.owner)
        where {_where} order by {OrderKeys.Of(order, _due, isBackwards: false).OrderBy("s")}
        """);

    /// <summary>Every entry of the first cases, and the edition of the rules that each case has.</summary>
    public NpgsqlBatchCommand Histories(CaseOrder order, int cases) => Command($"""
        select h.edition, {EntryRows.Columns} from
            (select s.case_id from case_summaries_in_sight s where {_where} order by {OrderKeys.Of(order, _due, isBackwards: false).OrderBy("s")} limit {cases}) first
            join case_histories h on h.id = first.case_id
            join entries e on e.case_id = first.case_id
        order by e.case_id, e.number
        """);

    private string Holds(SearchTerm term, Scope scope)
    {
        var query = $"search_query({Add(term.Text)}, {(term.IsPhrase ? "true" : "false")})";
        var visible = _seesConfidential ? "" : " and not t.is_confidential";
        var exists = $"exists (select from case_texts_in_sight t where t.case_id = s.case_id and {scope.ToSql(Add, "t")}{visible} and t.search @@ {query})";
        return $"(numnode({query}) = 0 or {(term.IsExcluded ? "not " : "")}{exists})";
    }

    private string Add(object value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }

    private NpgsqlBatchCommand Command(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in _values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
