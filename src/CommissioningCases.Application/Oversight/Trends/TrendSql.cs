using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>How often something happened in a month.</summary>
/// <param name="Month">Its first day.</param>
internal sealed record TrendTally(string What, int Scenario, DateOnly Month, string State, long Count);

/// <summary>How often something happened in a Primary Care Trust in a stretch of time.</summary>
/// <param name="Before">How often it had happened before, of cases that began and were closed.</param>
internal sealed record TrustTally(string Pct, string What, string State, long Count, long Before);

/// <summary>The statements behind trends, and how their rows are read: of the counts that are kept, and of nothing else. Months are tallied in writing that sorts as they do.</summary>
internal sealed class TrendSql(Scope scope)
{
    public static readonly RowShape<TrendTally> MonthRows = new()
    {
        { "s.what", row => row.What },
        { "s.scenario", row => row.Scenario },
        { "s.subject::date", row => row.Month },
        { "s.state", row => row.State },
        { "sum(s.count)::bigint", row => row.Count },
    };

    public static readonly RowShape<TallyTotal> BeforeRows = new() { { "s.what", row => row.What }, { "sum(s.count)::integer", row => row.Count } };

    public static readonly RowShape<TrustTally> TrustRows = new()
    {
        { "s.pct", row => row.Pct },
        { "s.what", row => row.What },
        { "s.state", row => row.State },
        { "coalesce(sum(s.count) filter (where s.subject >= d.since), 0)::bigint", row => row.Count },
        { "coalesce(sum(s.count) filter (where s.subject < d.since), 0)::bigint", row => row.Before },
    };

    private const string OverTime = "('logged', 'closed', 'refused', 'departed', 'disputed', 'answered', 'answer-days', 'left', 'left-days', 'key-steps')";

    public NpgsqlBatchCommand Months(TrendFilter filter, DateOnly from, DateOnly to)
    {
        var statement = new SqlStatement();
        return statement.Command($"""
            select {MonthRows.Select} from case_tallies s
            where {Where(filter, statement)} and s.what in {OverTime} and s.subject >= {Add(statement, from)} and s.subject <= {Add(statement, to)} and s.count <> 0
            group by s.what, s.scenario, s.subject, s.state
            """);
    }

    /// <summary>What had begun and been closed before: what is left of it was open.</summary>
    public NpgsqlBatchCommand Before(TrendFilter filter, DateOnly from)
    {
        var statement = new SqlStatement();
        return statement.Command($"""
            select {BeforeRows.Select} from case_tallies s
            where {Where(filter, statement)} and s.what in ('logged', 'closed') and s.subject < {Add(statement, from)}
            group by s.what
            """);
    }

    public NpgsqlBatchCommand Trusts(int? scenario, DateOnly from, DateOnly to)
    {
        var statement = new SqlStatement();
        return statement.Command($"""
            select {TrustRows.Select} from case_tallies s cross join (select {Add(statement, from)}::text as since) d
            where {Where(new TrendFilter { Scenario = scenario }, statement)} and s.what in {OverTime} and (s.subject >= d.since or s.what in ('logged', 'closed'))
                and s.subject <= {Add(statement, to)} and s.count <> 0
            group by s.pct, s.what, s.state
            """);
    }

    private string Where(TrendFilter filter, SqlStatement statement)
    {
        var where = scope.ToSql(filter.Pct, statement.Add);
        return filter.Scenario is { } scenario ? $"{where} and s.scenario = {statement.Add(scenario)}" : where;
    }

    private static string Add(SqlStatement statement, DateOnly day) => statement.Add(DateField.Format(day));
}
