using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Forum;

/// <summary>The statements behind a partnership forum's pack, each bounded by the quarter in an index.</summary>
internal sealed class ForumSql(Scope scope, Quarter quarter)
{
    public NpgsqlBatchCommand Opened() => Command((add, during) => $"""
        select s.pct, s.scenario, count(*)::integer from case_summaries s
        where {scope.ToSql(add)} and {during("s.began")}
        group by s.pct, s.scenario order by s.pct, s.scenario
        """);

    public NpgsqlBatchCommand Engagements() => Command((add, during) => $"""
        select e.engaged_with, '', count(*)::integer from case_engagements e
        where {scope.ToSql(add, "e")} and {during("e.on_day")} and not e.is_struck
        group by e.engaged_with order by count(*) desc, e.engaged_with
        """);

    public NpgsqlBatchCommand ChancesGiven() => Command((add, during) => $"""
        select c.kind, '', count(*)::integer from case_chances c
        where {scope.ToSql(add, "c")} and {during("c.offered")}
        group by c.kind order by c.kind
        """);

    public NpgsqlBatchCommand ChancesJudged() => Command((add, during) => $"""
        select c.kind, c.outcome, count(*)::integer from case_chances c
        where {scope.ToSql(add, "c")} and {during("c.judged_on")}
        group by c.kind, c.outcome order by c.kind, c.outcome
        """);

    public NpgsqlBatchCommand Departures() => Command((add, during) => $"""
        select s.name, s.service, s.pct, d.on_day, d.party, d.clause, d.state, d.explanation, d.required_action
        from case_departures d join case_summaries s on s.case_id = d.case_id
        where {scope.ToSql(add, "d")} and {during("d.on_day")} and not d.is_struck
        order by d.on_day, d.case_id, d.number limit {GetForumPack.MostRows + 1}
        """);

    public NpgsqlBatchCommand Disputes() => Command((add, during) => $"""
        select s.name, s.service, s.pct, e.on_day, e.party, e.staff_view, e.staff_view_on, e.staff_union, e.staff_account
        from case_engagements e join case_summaries s on s.case_id = e.case_id
        where {scope.ToSql(add, "e")} and e.staff_view = 'disputed' and {during("e.staff_view_on")} and not e.is_struck
        order by e.staff_view_on, e.case_id, e.number limit {GetForumPack.MostRows + 1}
        """);

    public NpgsqlBatchCommand Awards() => Command((add, during) => $"""
        select s.name, s.service, s.pct, s.closed_on, s.awarded_to, s.awarded_to = any(s.providers) from case_summaries s
        where {scope.ToSql(add)} and s.awarded_to is not null and {during("s.closed_on")}
        order by s.closed_on, s.case_id limit {GetForumPack.MostRows + 1}
        """);

    public NpgsqlBatchCommand NotEngaged()
    {
        var statement = new RegisterStatement();
        return statement.Command($"""
            select t.subject, '', sum(t.count)::integer from case_tallies t
            where {scope.ToSql(statement.Add, "t")} and t.what = {statement.Add(CaseTally.StaffNotEngaged)}
            group by t.subject having sum(t.count) > 0 order by sum(t.count) desc, t.subject
            """);
    }

    private NpgsqlBatchCommand Command(Func<Func<object, string>, Func<string, string>, string> write)
    {
        var statement = new RegisterStatement();
        return statement.Command(write(statement.Add, day => $"{day} >= {statement.Add(quarter.From)} and {day} <= {statement.Add(quarter.To)}"));
    }
}
