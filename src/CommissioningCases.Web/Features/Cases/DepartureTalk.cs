namespace CommissioningCases.Web.Features.Cases;

/// <summary>What the SHA and the commissioner said to each other about a departure, after its first explanation.</summary>
/// <param name="Who">Who says it, and to what end.</param>
/// <param name="Number">The entry that says it.</param>
public sealed record DepartureTalk(DateOnly On, string Who, string Text, int Number)
{
    /// <summary>What a breach requires; null where it is none.</summary>
    public string? RequiredAction { get; init; }

    /// <summary>The day by which that is to be done; null where it is none.</summary>
    public DateOnly? ActionDue { get; init; }

    /// <summary>In the order in which it was said.</summary>
    public static IReadOnlyList<DepartureTalk> Of(CaseFile file, Engagement departure)
    {
        var number = departure.Mark.Number;
        var rulings = file.DepartureRulings.Where(ruling => ruling.Engagement == number)
            .Select(ruling => new DepartureTalk(ruling.On, WhoRuled(ruling.Details.Outcome), ruling.Details.Reasons, ruling.Mark.Number) { RequiredAction = ruling.Details.RequiredAction, ActionDue = ruling.Details.ActionDue });
        var explanations = file.DepartureExplanations.Where(explanation => explanation.Engagement == number)
            .Select(explanation => new DepartureTalk(explanation.On, "the commissioner explains further", explanation.Details.Explanation, explanation.Mark.Number));
        var reports = file.ActionReports.Where(report => report.Engagement == number)
            .Select(report => new DepartureTalk(report.On, "the commissioner reports that the required action is done", report.Details.Text, report.Mark.Number));
        var completions = file.CompletedActions.Where(completed => completed.Engagement == number)
            .Select(completed => new DepartureTalk(completed.On, "the SHA confirms that the required action was done", completed.Details.Reasons, completed.Mark.Number));
        return [.. rulings.Concat(explanations).Concat(reports).Concat(completions).OrderBy(said => said.Number)];
    }

    private static string WhoRuled(DepartureOutcome outcome) => outcome switch
    {
        DepartureOutcome.MoreAsked => "the SHA asks for more",
        DepartureOutcome.Accepted => "the SHA accepts the explanation",
        _ => "the SHA upholds it as a breach",
    };
}
