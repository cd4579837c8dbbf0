using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>How many open cases of a stage are of which age.</summary>
internal sealed record CasesByAge(int Scenario, string Stage, IReadOnlyList<int> Cases);

/// <summary>How much there is of one thing that is counted.</summary>
internal sealed record TallyTotal(string What, int Count);

/// <summary>How often something happened in a month.</summary>
/// <param name="Subject">The month's first day.</param>
internal sealed record TallyInMonth(string What, string Subject, string State, int Count)
{
    public Quarter Quarter => Quarter.Of(DateField.TryParse(Subject, out var month) ? month : throw new InvalidOperationException($"{Subject} is no day."));
}

/// <summary>The statements behind the figures of a trust, and how their rows are read. Days and weeks are tallied in writing that sorts as they do.</summary>
internal sealed class FiguresSql(Scope scope, DateOnly today)
{
    public static readonly RowShape<CasesInStage> StageRows = DashboardSql.StageRows;

    public static readonly RowShape<CasesByAge> AgeRows = new()
    {
        { "s.scenario", row => row.Scenario },
        { "s.subject", row => row.Stage },
        {
            """
            array[
                coalesce(sum(s.count) filter (where s.state >= d.ages[1]), 0),
                coalesce(sum(s.count) filter (where s.state < d.ages[1] and s.state >= d.ages[2]), 0),
                coalesce(sum(s.count) filter (where s.state < d.ages[2] and s.state >= d.ages[3]), 0),
                coalesce(sum(s.count) filter (where s.state < d.ages[3]), 0)]::integer[]
            """,
            row => row.Cases
        },
    };

    public static readonly RowShape<StageStay> StayRows = new()
    {
        { "m.scenario", row => row.Scenario },
        { "m.subject", row => row.Stage },
        { "m.median", row => row.Median },
        { "m.total", row => row.Left },
        { "coalesce(l.count, 0)::integer", row => row.Longer },
    };

    public static readonly RowShape<TallyTotal> TotalRows = new() { { "s.what", row => row.What }, { "sum(s.count)::integer", row => row.Count } };

    public static readonly RowShape<TallyInMonth> MonthRows = new()
    {
        { "s.what", row => row.What },
        { "s.subject", row => row.Subject },
        { "s.state", row => row.State },
        { "sum(s.count)::integer", row => row.Count },
    };

    /// <summary>The quarters that are told of, the oldest first.</summary>
    public static IReadOnlyList<Quarter> QuartersUpTo(DateOnly today) =>
        [.. Enumerable.Range(1 - TrustFigures.Quarters, TrustFigures.Quarters).Select(quarters => Quarter.Of(today.AddMonths(3 * quarters)))];

    public NpgsqlBatchCommand Stages() => Command((where, _) => $"select {StageRows.Select} from case_counts s where {where("s")} and s.cases > 0");

    public NpgsqlBatchCommand Ages() => Command((where, add) => $"""
        select {AgeRows.Select}
        from case_tallies s cross join (select {add(TrustFigures.AgesOf(today).Select(DateField.Format).ToArray())}::text[] as ages) d
        where {where("s")} and s.what = 'begun' and s.count > 0
        group by s.scenario, s.subject
        """);

    /// <summary>Of what has left a stage the week by which half had left it; of what is in it, how much entered it in a week that is further back, to its last day.</summary>
    public NpgsqlBatchCommand Stays() => Command((where, add) => $"""
        with weeks as (
            select s.scenario, s.subject, s.state::integer as week,
                sum(s.count) over (partition by s.scenario, s.subject order by s.state) as until,
                sum(s.count) over (partition by s.scenario, s.subject) as total
            from case_tallies s where {where("s")} and s.what = 'stayed' and s.count > 0),
        medians as (
            select w.scenario, w.subject, min(w.week) as median, max(w.total)::integer as total
            from weeks w where 2 * w.until >= w.total group by w.scenario, w.subject)
        select {StayRows.Select}
        from medians m cross join (select {add(today)}::date as today) d
            left join lateral (
                select sum(e.count) as count from case_tallies e
                where {where("e")} and e.what = 'entered' and e.scenario = m.scenario and e.subject = m.subject and e.count > 0
                    and e.state <= to_char(d.today - 7 * (m.median + 1) - 6, 'YYYY-MM-DD')) l on true
        """);

    public NpgsqlBatchCommand Totals() => Command((where, add) => $"""
        select {TotalRows.Select} from case_tallies s
        where {where("s")} and s.count > 0
            and (s.what in ('disputes', 'staff-not-engaged') or s.what = 'departures' and s.state in ('open', 'more-asked') or s.what = 'due' and s.subject < {add(DateField.Format(today))})
        group by s.what
        """);

    public NpgsqlBatchCommand OverTime() => Command((where, add) => $"""
        select {MonthRows.Select} from case_tallies s
        where {where("s")} and s.what in ('logged', 'closed', 'refused', 'engagements') and s.subject >= {add(DateField.Format(QuartersUpTo(today)[0].From))} and s.count > 0
        group by s.what, s.subject, s.state
        """);

    private NpgsqlBatchCommand Command(Func<Func<string, string>, Func<object, string>, string> sql)
    {
        var statement = new SqlStatement();
        return statement.Command(sql(alias => scope.ToSql(statement.Add, alias), statement.Add));
    }
}
