using System.Text.RegularExpressions;
using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader, Role.Commissioner, Role.BoardSecretary)]
public sealed record ListEngagements() : ListRegister<RegisteredEngagement, EngagementFilter>(EngagementRegister.Definition);

[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader, Role.Commissioner, Role.BoardSecretary)]
public sealed record ExportEngagements(EngagementFilter Filter, Stream Output) : ExportRegister<RegisteredEngagement, EngagementFilter>(EngagementRegister.Definition, Filter, Output);

/// <summary>
/// The engagement register: engagements, and the chances and opportunities that providers were given, the latest first. Each of the two is read from an index
/// in that order, so that a page reads no more of either than it shows.
/// </summary>
public sealed class EngagementRegister : SqlRegister<RegisteredEngagement, EngagementFilter>
{
    private static readonly RegisterSource Engagements = new(
        """
        case_engagements_in_sight e
        join case_summaries_in_sight s on s.case_id = e.case_id
        left join case_departures d on d.case_id = e.case_id and d.number = e.number
        """,
        "e");

    private static readonly RegisterSource Chances = new("case_chances_in_sight c join case_summaries_in_sight s on s.case_id = c.case_id", "c");

    /// <summary>Whom one can engage, and what a provider can be given.</summary>
    private static readonly IReadOnlyList<FilterOption> Kinds =
    [
        .. ExchangeNames.All<EngagedWith>().Select(word => new FilterOption(word, $"Engagement: {EnglishFormat.LowerFirst(ChoiceLabels.Label(word))}")),
        new(DeadlineKind.Chance, "Chance to improve"),
        new(DeadlineKind.Plan, "Opportunity to present a plan"),
    ];

    private static readonly IReadOnlyList<((bool IsWaiting, DisputeState? State) Value, FilterOption Option)> Disputes =
    [
        ((true, null), new FilterOption("waiting", "Disputed, not settled")),
        .. Enum.GetValues<DisputeState>().Where(state => state != DisputeState.None)
            .Select(state => ((false, (DisputeState?)state), new FilterOption(ExchangeNames.Of(state), ChoiceLabels.Label(state)))),
    ];

    public static EngagementRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<RegisteredEngagement>> Columns { get; } =
    [
        Read(["e.case_id", "c.case_id"], row => row.CaseId),
        Read(["e.number", "c.number"], row => row.Number),
        Read([RecordNameSql.Of("e"), "null::text"], row => row.Record),
        Column("Reference", "s.name", row => row.Case.Reference),
        Column("Scenario", "s.scenario", row => row.Case.Scenario),
        Column("PCT", "s.pct", row => row.Case.Pct),
        Told("PCT name", (row, context) => context.Bodies.FindPct(row.Case.Pct)?.Name),
        Column("Service", "s.service", row => row.Case.Service),
        Column("Existing providers", "s.providers", row => row.Case.Providers, (row, context) => context.NamesOfProviders(row.Case.Providers)),
        Column("Stage", "s.stage", row => row.Case.Stage, (row, _) => TitleOf(row, row.Case.Stage)),
        Column("In this stage since", "s.stage_entered", row => row.Case.StageEntered),
        Read("s.closed_on is not null", row => row.Case.IsClosed),
        Column("Staff engaged in this stage", "s.staff_engaged", row => row.Case.IsStaffEngaged, (row, _) => row.Case.Providers.Count == 0 ? null : row.Case.IsStaffEngaged),
        Column("Date", ["e.on_day", "c.offered"], row => row.On),
        Column("Kind", ["e.engaged_with", "c.kind"], row => row.Kind, (row, _) => EngagementWords.Kind(row)),
        Column("Who", ["e.party", "null::text"], row => row.Party, (row, context) => row.Party is null ? null : context.NameOfProvider(row.Party)),
        Column("How", ["e.method", "null::text"], row => row.Method, (row, _) => row.Method is { } method ? ChoiceLabels.Label(method) : null),
        Column("What was discussed, or expected", ["e.summary", "c.expectations"], row => row.Summary),
        Column("Stage then", ["e.stage", "null::text"], row => row.StageThen, (row, _) => TitleOf(row, row.StageThen)),
        Column("Struck", ["e.is_struck", "false"], row => row.IsStruck),
        Column("Due", ["null::date", "c.due"], row => row.Chance!.Due),
        Column("Judged", ["null::date", "c.judged_on"], row => row.Chance!.JudgedOn),
        Column("Outcome", ["null::text", "c.outcome"], row => row.Chance!.Outcome, (row, _) => row.Chance is { } chance ? EngagementWords.Outcome(chance.Outcome) : null),
        Column("Departure from", ["d.clause", "null::text"], row => row.Departure!.Clause),
        Column("Departure's explanation", ["d.explanation", "null::text"], row => row.Departure!.Explanation),
        Column("Departure's state", ["d.state", "null::text"], row => row.Departure!.State, (row, _) => row.Departure is { } departure ? EngagementWords.Departure(departure.State) : null),
        Column("Required action", ["d.required_action", "null::text"], row => row.Departure!.RequiredAction),
        Column("Staff side", ["e.staff_view", "null::text"], row => row.StaffView!.View, (row, _) => row.StaffView is { } said ? ChoiceLabels.Label(said.View) : null),
        Column("Trade union", ["e.staff_union", "null::text"], row => row.StaffView!.Union),
        Column("Staff side said on", ["e.staff_view_on", "null::date"], row => row.StaffView!.On),
        Column("How it was", ["e.staff_account", "null::text"], row => row.StaffView!.Account),
        Column("Provider", ["e.provider_view", "null::text"], row => row.ProviderSaid!.View, (row, _) => row.ProviderSaid is { } said ? ChoiceLabels.Label(said.View) : null),
        Column("Provider said on", ["e.provider_view_on", "null::date"], row => row.ProviderSaid!.On),
        Column("How it was, by the provider", ["e.provider_account", "null::text"], row => row.ProviderSaid!.Account),
        Column("Dispute", ["e.dispute", "null::text"], row => row.Dispute!.State, (row, _) => EngagementWords.Dispute(row.Dispute?.State)),
        Column("Reply due", ["e.reply_due", "null::date"], row => row.Dispute!.ReplyDue),
        Column("Replied on", ["e.replied_on", "null::date"], row => row.Dispute!.RepliedOn),
        Column("Reply", ["e.reply", "null::text"], row => row.Dispute!.Reply),
        Column("Settled on", ["e.settled_on", "null::date"], row => row.Dispute!.SettledOn),
        Column("Settled because", ["e.settled_why", "null::text"], row => row.Dispute!.SettledWhy),
        Column("Counts from", ["e.counts_from", "null::date"], row => row.CountsFrom),
    ];

    public override IReadOnlyList<RegisterFilter<EngagementFilter>> Filters { get; } =
    [
        ByText("q", "Search who was engaged and what was discussed", filter => filter.Text, (filter, text) => filter with { Text = text }, Holds, FilterControl.Search, chip: "Text:"),
        ByText("case", "Case", filter => filter.Case, (filter, name) => filter with { Case = name }, OfCase, FilterControl.Kept, chip: "Case"),
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }),
        ByText("service", "Service", filter => filter.Service, (filter, service) => filter with { Service = service }, OfService),
        ByText("provider", "Provider", filter => filter.Provider, (filter, provider) => filter with { Provider = provider }, With),
        ByChoice(
            "union",
            "Trade union named",
            "a trade union",
            [.. ReferenceData.BuiltIn.Bodies.Unions.Select(union => ((string?)union.Abbreviation, new FilterOption(union.Abbreviation, union.Abbreviation)))],
            filter => filter.Union,
            (filter, union) => filter with { Union = union },
            (union, sql) => Engaged(sql, $"e.engaged_with = 'staff' and e.party ~* {sql.Add(Named(union!))}"),
            union => $"Names {union}"),
        ByChoice(
            "kind",
            "Kind",
            "a kind of engagement",
            [.. Kinds.Select(kind => ((string?)kind.Word, kind))],
            filter => filter.Kind,
            (filter, kind) => filter with { Kind = kind },
            (kind, sql) => (kind is DeadlineKind.Chance or DeadlineKind.Plan) != (sql.Source == Chances) ? RegisterSql.Nothing : sql.Is(sql.Source == Chances ? "c.kind" : "e.engaged_with", kind!)),
        ByDay("from", "From", filter => filter.From, (filter, day) => filter with { From = day }, (day, sql) => $"{DayOf(sql)} >= {sql.Add(day)}"),
        ByDay("to", "To", filter => filter.To, (filter, day) => filter with { To = day }, (day, sql) => $"{DayOf(sql)} <= {sql.Add(day)}"),
        ByTick("staff", "missing", "Staff not engaged in the present stage", filter => filter.IsStaffMissing, (filter, isSo) => filter with { IsStaffMissing = isSo }, _ => "s.closed_on is null and not s.staff_engaged"),
        ByTick("disputed", "yes", "Disputed by the staff side", filter => filter.IsDisputed, (filter, isSo) => filter with { IsDisputed = isSo }, sql => Engaged(sql, "e.staff_view = 'disputed' and not e.is_struck")),
        ByChoice<(bool IsWaiting, DisputeState? State)>(
            "dispute",
            "Dispute",
            "a state of a dispute",
            Disputes,
            filter => (filter.IsDisputeWaiting, filter.Dispute),
            (filter, state) => filter with { IsDisputeWaiting = state.IsWaiting, Dispute = state.State },
            InDispute),
        ByTick("departure", "yes", "Departures from the letter", filter => filter.IsDeparture, (filter, isSo) => filter with { IsDeparture = isSo }, sql => Engaged(sql, "d.clause is not null and not e.is_struck")),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [Engagements, Chances];

    internal override bool NeedsBodies(EngagementFilter filter) => filter.Provider is not null;

    private protected override RowOrder<RegisteredEngagement> OrderOf(EngagementFilter filter) => Latest;

    private static readonly RowOrder<RegisteredEngagement> Latest = RowOrder<RegisteredEngagement>.Descending(row => row.On, row => row.CaseId, row => row.Number);

    private static string? TitleOf(RegisteredEngagement row, string? stage) => stage is null ? null : RuleSets.Standard.Current.Cases.Scenario(row.Case.Scenario).FindStage(stage)?.Title;

    private static string InDispute((bool IsWaiting, DisputeState? State) state, RegisterSql sql) =>
        Engaged(sql, state.State is { } one ? $"{sql.Is("e.dispute", ExchangeNames.Of(one))} and not e.is_struck" : "e.dispute in ('open', 'answered') and not e.is_struck");

    /// <summary>A condition that only engagements can meet.</summary>
    private static string Engaged(RegisterSql sql, string condition) => sql.Source == Engagements ? condition : RegisterSql.Nothing;

    private static string DayOf(RegisterSql sql) => sql.Source == Engagements ? "e.on_day" : "c.offered";

    private static string OfCase(string reference, RegisterSql sql) => $"{sql.Alias}.case_id = (select id from case_histories where name = {sql.Add(reference)})";

    private static string OfService(string service, RegisterSql sql) => LikePattern.Containing(service) is { } part ? $"s.service ilike {sql.Add(part)}" : "true";

    private static string With(string provider, RegisterSql sql)
    {
        if (ProviderSearch.Codes(provider, sql.Context.Bodies) is not { } codes)
        {
            return "true";
        }

        var meant = sql.Add(codes.ToArray());
        return sql.Source == Engagements ? $"(s.providers && {meant} or e.party = any({meant}))" : $"s.providers && {meant}";
    }

    private static string Holds(string text, RegisterSql sql) => string.Join(" and ", SearchText.Terms(text).Select(term =>
    {
        var query = $"search_query({sql.Add(term.Text)}, {(term.IsPhrase ? "true" : "false")})";
        return $"(numnode({query}) = 0 or {(term.IsExcluded ? "not " : "")}{sql.Alias}.search @@ {query})";
    }).DefaultIfEmpty("true"));

    /// <summary>The union's abbreviation or name as words of their own, as <see cref="TradeUnions.IsNamedIn"/> finds them.</summary>
    private static string Named(string union) => $"(^|[^[:alnum:]])({Regex.Escape(union)}|{Regex.Escape(TradeUnions.NameOf(union))})($|[^[:alnum:]])";
}
