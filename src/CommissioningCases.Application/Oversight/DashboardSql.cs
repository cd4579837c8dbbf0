using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>The statements behind the assurance board, and how their rows are read.</summary>
internal sealed class DashboardSql(Scope scope, DashboardFilter filter, DateOnly today)
{
    public static readonly RowShape<CasesInStage> StageRows = new() { { "s.pct", row => row.Pct }, { "s.scenario", row => row.Scenario }, { "s.stage", row => row.Stage }, { "s.cases", row => row.Cases } };

    public static readonly RowShape<CasesOf> OverdueRows = new() { { "s.pct", row => row.Pct }, { "s.scenario", row => row.Scenario }, { "sum(s.count)::integer", row => row.Cases } };

    public static readonly RowShape<Waiting> WaitRows = new()
    {
        { "s.pct", row => row.Pct },
        { "s.scenario", row => row.Scenario },
        { "s.oversight_group", row => row.Group },
        { "min(s.since)", row => row.Since },
        { $"array[{string.Concat(AssuranceDashboard.WaitBounds.Select(days => $"count(*) filter (where s.since >= d.today - {days})::integer, "))}count(*)::integer]", row => row.UpTo },
    };

    public NpgsqlBatchCommand Stages() => Command(where => $"select {StageRows.Select} from case_counts s where {where} and s.cases > 0");

    public NpgsqlBatchCommand Tallies() => Command(where => $"""
        select {CaseTally.Shape.Select} from case_tallies s
        where {where} and s.what in ('oversight', 'departures', 'staff-not-engaged') and s.count > 0
        """);

    /// <summary>Cases are tallied by the day on which something is due; a day so written sorts as a day does.</summary>
    public NpgsqlBatchCommand Overdue() => Command((where, add) => $"""
        select {OverdueRows.Select} from case_tallies s
        where {where} and s.what = 'due' and s.subject < {add(DateField.Format(today))}
        group by s.pct, s.scenario having sum(s.count) > 0
        """);

    public NpgsqlBatchCommand Waits() => Command((where, add) => $"""
        select {WaitRows.Select} from case_oversight s cross join (select {add(today)}::date as today) d
        where {where} and s.state = 'waiting' group by s.pct, s.scenario, s.oversight_group
        """);

    private NpgsqlBatchCommand Command(Func<string, string> sql) => Command((where, _) => sql(where));

    private NpgsqlBatchCommand Command(Func<string, Func<object, string>, string> sql)
    {
        var statement = new SqlStatement();
        var where = scope.ToSql(statement.Add);
        where += filter.Pct is { } pct ? $" and s.pct = {statement.Add(pct)}" : "";
        where += filter.Scenario is { } scenario ? $" and s.scenario = {statement.Add(scenario)}" : "";
        return statement.Command(sql(where, statement.Add));
    }
}
