using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>The statements behind the assurance board.</summary>
internal sealed class DashboardSql(Scope scope, DashboardFilter filter, DateOnly today)
{
    public NpgsqlBatchCommand Stages() => Command(where => $"select s.pct, s.scenario, s.stage, s.cases from case_counts s where {where} and s.cases > 0");

    public NpgsqlBatchCommand Tallies() => Command(where => $"""
        select s.pct, s.what, s.scenario, s.subject, s.state, s.sha, s.count from case_tallies s
        where {where} and s.what in ('oversight', 'departures', 'staff-not-engaged') and s.count > 0
        """);

    /// <summary>Cases are tallied by the day on which something is due; a day so written sorts as a day does.</summary>
    public NpgsqlBatchCommand Overdue() => Command((where, add) => $"""
        select s.pct, s.scenario, sum(s.count)::integer from case_tallies s
        where {where} and s.what = 'due' and s.subject < {add(DateField.Format(today))}
        group by s.pct, s.scenario having sum(s.count) > 0
        """);

    public NpgsqlBatchCommand Waits() => Command((where, add) =>
    {
        var upTo = string.Concat(AssuranceDashboard.WaitBounds.Select(days => $"count(*) filter (where s.since >= {add(today.AddDays(-days))})::integer, "));
        return $"""
            select s.pct, s.scenario, s.oversight_group, min(s.since), {upTo}count(*)::integer from case_oversight s
            where {where} and s.state = 'waiting' group by s.pct, s.scenario, s.oversight_group
            """;
    });

    private NpgsqlBatchCommand Command(Func<string, string> sql) => Command((where, _) => sql(where));

    private NpgsqlBatchCommand Command(Func<string, Func<object, string>, string> sql)
    {
        var command = new NpgsqlBatchCommand();
        var where = scope.ToSql(command.Add);
        where += filter.Pct is { } pct ? $" and s.pct = {command.Add(pct)}" : "";
        where += filter.Scenario is { } scenario ? $" and s.scenario = {command.Add(scenario)}" : "";
        command.CommandText = sql(where, command.Add);
        return command;
    }
}
