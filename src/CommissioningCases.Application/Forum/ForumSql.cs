using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using Npgsql;
namespace CommissioningCases.Application.Forum;

/// <summary>The statements behind a partnership forum's pack, each bounded by the quarter in an index.</summary>
internal sealed class ForumSql(Scope scope, Quarter quarter)
{
    public static readonly RowShape<OpenedCases> OpenedRows = new() { { "s.pct", row => row.Pct }, { "s.scenario", row => row.Scenario }, { "count(*)::integer", row => row.Cases } };

    public static readonly RowShape<ForumDeparture> DepartureRows = new()
    {
        { "s.name", row => row.Case.Reference },
        { "s.service", row => row.Case.Service },
        { "s.pct", row => row.Case.Pct },
        { "d.on_day", row => row.On },
        { "d.party", row => row.Party },
        { "d.clause", row => row.Departure.Clause },
        { "d.state", row => row.Departure.State },
        { "d.explanation", row => row.Departure.Explanation },
        { "d.required_action", row => row.Departure.RequiredAction },
    };

    public static readonly RowShape<ForumDispute> DisputeRows = new()
    {
        { "s.name", row => row.Case.Reference },
        { "s.service", row => row.Case.Service },
        { "s.pct", row => row.Case.Pct },
        { "e.on_day", row => row.On },
        { "e.party", row => row.Party },
        { "e.staff_view", row => row.StaffView.View },
        { "e.staff_view_on", row => row.StaffView.On },
        { "e.staff_union", row => row.StaffView.Union },
        { "e.staff_account", row => row.StaffView.Account },
    };

    public static readonly RowShape<ForumAward> AwardRows = new()
    {
        { "s.name", row => row.Case.Reference },
        { "s.service", row => row.Case.Service },
        { "s.pct", row => row.Case.Pct },
        { "s.closed_on", row => row.On },
        { "s.awarded_to", row => row.Provider },
        { "s.awarded_to = any(s.providers)", row => row.IsExisting },
    };

    public static readonly RowShape<ForumSaid> SaidRows = new()
    {
        { "s.name", row => row.Case.Reference },
        { "s.service", row => row.Case.Service },
        { "s.pct", row => row.Case.Pct },
        { "a.number", row => row.Number },
        { "a.on_day", row => row.On },
        { "a.outcome", row => row.Outcome },
        { "a.forum_view", row => row.View },
    };

    public static readonly RowShape<ForumOpened> CaseRows = new()
    {
        { "s.name", row => row.Case.Reference },
        { "s.service", row => row.Case.Service },
        { "s.pct", row => row.Case.Pct },
        { "s.scenario", row => row.Scenario },
        { "s.stage", row => row.Stage },
        { "s.began", row => row.Began },
    };

    public static readonly RowShape<ForumCarried> CarriedRows = new()
    {
        { "s.name", row => row.Case.Reference },
        { "s.service", row => row.Case.Service },
        { "s.pct", row => row.Case.Pct },
        { "e.on_day", row => row.On },
        { "e.disputed_on", row => row.DisputedOn },
        { "coalesce(e.staff_union, e.party)", row => row.By },
        { "e.dispute", row => row.State },
        { "coalesce(e.staff_account, e.provider_account)", row => row.Account },
    };

    public static readonly RowShape<Tally> EngagementRows = TallyOf("e.engaged_with", "''");
    public static readonly RowShape<Tally> GivenRows = TallyOf("c.kind", "''");
    public static readonly RowShape<Tally> JudgedRows = TallyOf("c.kind", "c.outcome");
    public static readonly RowShape<Tally> NotEngagedRows = new() { { "t.subject", row => row.Kind }, { "''", row => row.Outcome }, { "sum(t.count)::integer", row => row.Count } };

    public NpgsqlBatchCommand Opened() => Command((add, during) => $"""
        select {OpenedRows.Select} from case_summaries s
        where {scope.ToSql(add)} and {during("s.began")}
        group by s.pct, s.scenario order by s.pct, s.scenario
        """);

    public NpgsqlBatchCommand Engagements() => Command((add, during) => $"""
        select {EngagementRows.Select} from case_engagements e
        where {scope.ToSql(add, "e")} and {during("e.on_day")} and not e.is_struck
        group by e.engaged_with order by count(*) desc, e.engaged_with
        """);

    public NpgsqlBatchCommand ChancesGiven() => Command((add, during) => $"""
        select {GivenRows.Select} from case_chances c
        where {scope.ToSql(add, "c")} and {during("c.offered")}
        group by c.kind order by c.kind
        """);

    public NpgsqlBatchCommand ChancesJudged() => Command((add, during) => $"""
        select {JudgedRows.Select} from case_chances c
        where {scope.ToSql(add, "c")} and {during("c.judged_on")}
        group by c.kind, c.outcome order by c.kind, c.outcome
        """);

    public NpgsqlBatchCommand Departures() => Command((add, during) => $"""
        select {DepartureRows.Select}
        from case_departures d join case_summaries s on s.case_id = d.case_id
        where {scope.ToSql(add, "d")} and {during("d.on_day")} and not d.is_struck
        order by d.on_day, d.case_id, d.number limit {GetForumPack.MostRows + 1}
        """);

    public NpgsqlBatchCommand Disputes() => Command((add, during) => $"""
        select {DisputeRows.Select}
        from case_engagements e join case_summaries s on s.case_id = e.case_id
        where {scope.ToSql(add, "e")} and e.staff_view = 'disputed' and {during("e.staff_view_on")} and not e.is_struck
        order by e.staff_view_on, e.case_id, e.number limit {GetForumPack.MostRows + 1}
        """);

    public NpgsqlBatchCommand Awards() => Command((add, during) => $"""
        select {AwardRows.Select} from case_summaries s
        where {scope.ToSql(add)} and s.awarded_to is not null and {during("s.closed_on")}
        order by s.closed_on, s.case_id limit {GetForumPack.MostRows + 1}
        """);

    public NpgsqlBatchCommand Said() => Command((add, during) => $"""
        select {SaidRows.Select}
        from case_assurances a join case_summaries s on s.case_id = a.case_id
        where {scope.ToSql(add, "a")} and {CaseAssurance.IsOfForum} and {during("a.on_day")}
        order by a.on_day, a.case_id, a.number limit {GetForumPack.MostRows + 1}
        """);

    public NpgsqlBatchCommand Cases() => Command((add, during) => $"""
        select {CaseRows.Select} from case_summaries s
        where {scope.ToSql(add)} and {during("s.began")}
        order by s.began, s.case_id limit {GetForumPack.MostRows + 1}
        """);

    /// <summary>Of a provider as of the staff side.</summary>
    public NpgsqlBatchCommand Carried()
    {
        var statement = new SqlStatement();
        return statement.Command($"""
            select {CarriedRows.Select}
            from case_engagements e join case_summaries s on s.case_id = e.case_id
            where {scope.ToSql(statement.Add, "e")} and {CaseEngagement.IsDisputed} and e.disputed_on < {statement.Add(quarter.From)}
            order by e.disputed_on, e.case_id, e.number limit {GetForumPack.MostRows + 1}
            """);
    }

    public NpgsqlBatchCommand NotEngaged()
    {
        var statement = new SqlStatement();
        return statement.Command($"""
            select {NotEngagedRows.Select} from case_tallies t
            where {scope.ToSql(statement.Add, "t")} and t.what = {statement.Add(CaseTally.StaffNotEngaged)}
            group by t.subject having sum(t.count) > 0 order by sum(t.count) desc, t.subject
            """);
    }

    private static RowShape<Tally> TallyOf(string kind, string outcome) => new() { { kind, row => row.Kind }, { outcome, row => row.Outcome }, { "count(*)::integer", row => row.Count } };

    private NpgsqlBatchCommand Command(Func<Func<object, string>, Func<string, string>, string> write)
    {
        var statement = new SqlStatement();
        return statement.Command(write(statement.Add, day => $"{day} >= {statement.Add(quarter.From)} and {day} <= {statement.Add(quarter.To)}"));
    }
}
