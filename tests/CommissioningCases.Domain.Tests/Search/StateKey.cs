using System.Text;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>
/// What the future of a case depends on. Two states with the same key have the same decisions before them, so that the search goes
/// on from one of them only; what they hold against the letter's promises is looked at before.
/// </summary>
internal static class StateKey
{
    public static string Of(SearchState state)
    {
        var (file, day) = state;
        var key = new StringBuilder(file.StageName);
        if (file.IsClosed)
        {
            return key.ToString();
        }

        key.Append('|').AppendJoin(',', Engagements(file));
        key.Append('|').AppendJoin(',', file.Scenario.Oversight.Select(oversight => file.LatestAssurance(oversight.Mechanism, day)?.Details.Outcome));
        key.Append('|').AppendJoin(',', file.Scenario.KeySteps.Select(step => file.LatestBoardDecision(step.Name, day)?.Details.Approved));
        key.Append('|').AppendJoin(',', OfThisStage(file, day));
        return key.ToString();
    }

    /// <summary>Whom the present stage still asks about, and since when.</summary>
    private static IEnumerable<string> Engagements(CaseFile file)
    {
        var firstConcern = file.Concerns.IsEmpty ? (DateOnly?)null : file.Concerns.Min(concern => concern.On);
        return file.Engagements.Where(file.Counts).SelectMany(Describe).Distinct().Order(StringComparer.Ordinal);

        IEnumerable<string> Describe(Engagement engagement)
        {
            var who = engagement.Details.With == EngagedWith.Provider ? engagement.Details.Party : engagement.Details.With.ToString();
            string[] here = engagement.On >= file.StageEntered ? [who] : [];
            return (file.Scenario.Number, file.StageName) switch
            {
                (1 or 2 or 3, _) when engagement.Details.With == EngagedWith.OtherProvider => [],
                (1, "concerns" or "improvement") when engagement.On >= firstConcern => [.. here, $"{who} since concern"],
                (2, "planning") when engagement.On <= file.StageEntered => [.. here, $"{who} in review"],
                (6, "pre-tender") => [who],
                (4 or 6, "tender") or (_, "specification" or "decision" or "accreditation" or "live") => [],
                _ => here,
            };
        }
    }

    /// <summary>What else the present stage and those after it ask for.</summary>
    private static IEnumerable<object?> OfThisStage(CaseFile file, DateOnly day) => file.StageName switch
    {
        "concerns" or "improvement" =>
        [
            .. Answers(file, day), file.Struck.Count, file.Concerns.Count, .. file.Measures.Keys,
            .. file.Chances.Select(chance => chance.Judged?.Details.Improvement.ToString() ?? $"{chance.Details.Due <= day}"),
        ],
        "review" or "planning" =>
        [
            .. Answers(file, day), file.Struck.Count, .. file.Reviews.Select(review => (object)review.Details.Agreed),
            .. file.PlanOpportunities.Select(plan => plan.Judged?.IsRobustAndCredible.ToString() ?? $"due {plan.Details.Due <= day}"),
        ],
        "support" => [.. Answers(file, day), file.Struck.Count, file.Causes.Count, file.Remedies.Count, file.Supports.Count, file.Directions.Count],
        "resolution" => [file.Struck.Count, file.Directions.Exists(direction => direction.On >= file.StageEntered)],
        "shaping" => [file.Struck.Count, file.Prospectuses.Count],
        "specification" => [.. file.Contributions.Select(one => $"{one.Details.Provider}{one.Details.Declined}").Order()],
        "design" => [file.Struck.Count, .. file.Withdrawals.Keys],
        "accreditation" or "live" =>
            [file.AccreditationMode, .. file.Withdrawals.Keys, .. file.Applications.Select(one => $"{one.Provider}{one.Decided?.Details.Outcome}").Order()],
        "market-test" or "tender" => [file.DecidedTenderType, .. Bidding(file.OpenTender, day)],
        _ => [file.Struck.Count],
    };

    private static IEnumerable<object?> Answers(CaseFile file, DateOnly day) =>
        file.Scenario.Questions.Select(question => (object?)file.LatestJudgement(question.Name, day)?.Details.Answer);

    private static IEnumerable<object> Bidding(Tender? tender, DateOnly day) => tender is null ? [] :
    [
        tender.Details.Type,
        day > tender.Details.Closes,
        .. tender.Invitations.Select(invitation => invitation.Provider).Distinct().Order(),
        .. tender.Bids.Values.Select(bid => $"{bid.Provider}{tender.WeightedScore(bid)}"),
    ];
}
