namespace CommissioningCases.Web.Features.Oversight;

/// <summary>A number of a cell and where it leads: to the cases that it counts.</summary>
/// <param name="Note">How long the oldest has waited; null where nothing waits.</param>
/// <param name="Style">The state's word, by which the style sheet marks it.</param>
public sealed record BoardNumber(int Cases, string Text, string Href, string Style, string? Note);

/// <summary>What a cell of the board says: how many cases stand how, those first that want doing.</summary>
public static class BoardCell
{
    private static readonly OversightState[] Order =
        [OversightState.NotAssured, OversightState.Waiting, OversightState.Conditional, OversightState.Assured, OversightState.NotYetDue];

    /// <param name="pct">Null for all trusts on the board.</param>
    public static IReadOnlyList<BoardNumber> Of(AssuranceDashboard board, string? pct, BoardColumn column) =>
        [.. from state in Order let cases = board.Cases(pct, column.Scenario, column.Group, state) where cases > 0 select Number(board, pct, column, state, cases)];

    /// <summary>What somebody has to see to, whoever oversees it.</summary>
    /// <param name="pct">Null for all trusts on the board.</param>
    public static IReadOnlyList<BoardNumber> ToLookAfter(AssuranceDashboard board, string? pct, DashboardFilter filter)
    {
        var departures = board.OpenDepartures(pct);
        var cases = CasesOf(pct, filter.Scenario);
        List<BoardNumber> numbers = [];
        if (departures > 0)
        {
            var href = RegisterLinks.Departures.With(new DepartureFilter { IsWaiting = true, Pct = pct, Scenario = filter.Scenario }).ToString();
            numbers.Add(new(departures, departures == 1 ? "departure open" : "departures open", href, "departures", null));
        }

        if (board.OverdueCases(pct) is > 0 and var overdue)
        {
            numbers.Add(new(overdue, "overdue", CasesHref(cases with { IsOverdue = true }), "overdue", null));
        }

        if (board.CasesWithoutStaff(pct) is > 0 and var withoutStaff)
        {
            numbers.Add(new(withoutStaff, "without staff engaged", CasesHref(cases with { IsStaffNotEngaged = true }), "staff", null));
        }

        return numbers;
    }

    /// <summary>The open cases of a trust and of a scenario; of all where they are null.</summary>
    public static CaseFilter CasesOf(string? pct, int? scenario) => new() { Pcts = pct is null ? [] : [pct], Scenarios = scenario is { } number ? [number] : [] };

    /// <summary>The list of the cases that a number of the board counts.</summary>
    public static string CasesHref(CaseFilter filter) => RegisterLinks.Cases.With(filter).ToString();

    private static BoardNumber Number(AssuranceDashboard board, string? pct, BoardColumn column, OversightState state, int cases)
    {
        var filter = CasesOf(pct, column.Scenario) with { Oversight = new OversightStanding(column.Group, state) };
        return new BoardNumber(
            cases,
            TextOf(state, column.Group),
            CasesHref(filter),
            ExchangeNames.Of(state),
            state == OversightState.Waiting && board.WaitingSince(pct, column.Scenario, column.Group) is { } since ? Longest(since, board.Today) : null);
    }

    private static string Longest(DateOnly since, DateOnly today) => $"longest {EnglishFormat.Days(today.DayNumber - since.DayNumber)}";

    /// <summary>The reviewer's own board says whom a case waits for.</summary>
    private static string TextOf(OversightState state, OversightGroup group) => state == OversightState.Waiting && group != OversightGroup.RegulatorAndPanel
        ? "waiting for the SHA"
        : EnglishFormat.LowerFirst(ChoiceLabels.Label(state));
}
