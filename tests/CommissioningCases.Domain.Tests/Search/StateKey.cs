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
        if (state.File.IsClosed)
        {
            return $"closed by {state.File.Current.Step}";
        }

        var (file, day) = (state.File.AsOf(state.Day), state.Day);
        var key = new StringBuilder(file.StageName);
        key.Append(file.OpenTender is null && file.LatestOn == day ? '!' : '|').Append(file.OpenTender is null && file.StageEntered == day).Append(file.Struck.Count).Append(file.StepsTaken.Exists(step => step.Proposal is not null));
        key.Append('|').AppendJoin(',', file.StandingDepartures.Select(one => $"{file.StateOf(one)} {file.LatestRulingOn(one) is null && one.On.AddDays(56) <= day}"));
        key.Append('|').AppendJoin(',', Engagements(file, day));
        key.Append('|').AppendJoin(',', file.Scenario.Oversight.Select(oversight => Oversight(file, oversight.Mechanism)));
        key.Append('|').AppendJoin(',', file.Scenario.KeySteps.Select(step => Proposed(file, step)));
        key.Append('|').AppendJoin(',', OfThisStage(file, day));
        return key.ToString();
    }

    private static string Oversight(CaseFile file, Mechanism mechanism) =>
        $"{file.LatestAssurance(mechanism)?.Details.Outcome} {file.HasHeard(mechanism)} {file.OpenRequest(mechanism) is not null}";

    private static string Proposed(CaseFile file, Step step) => file.StandingProposal(step.Name) is not { } proposal ? "" :
        $"{proposal.Details.Own.ToCanonicalJson()} {file.DecisionOn(proposal)?.Details.Decision} {LastScore(file) > proposal.Mark.Number}";

    private static int LastScore(CaseFile file) => file.OpenTender?.Bids.Max(bid => bid.Scored?.Mark.Number) ?? 0;

    /// <summary>Whom the present stage still asks about, and since when.</summary>
    private static IEnumerable<string> Engagements(CaseFile file, DateOnly day)
    {
        var since = file.Scenario.Number switch
        {
            1 when !file.Concerns.IsEmpty => file.Concerns.Min(concern => concern.On),
            4 when !file.Prospectuses.IsEmpty => file.Prospectuses.Min(prospectus => prospectus.On),
            _ => file.Began,
        };
        return file.Engagements.GroupBy(Who).OrderBy(ofOne => ofOne.Key, StringComparer.Ordinal).Select(ofOne =>
        {
            var counting = ofOne.Where(file.Counts).ToList();
            var days = file.Scenario.Number == 2 && file.StageName is "review" or "planning" ? Math.Min(2, counting.Select(engagement => engagement.On).Distinct().Count()) : 0;
            var dispute = ofOne.Last() is { IsWithStaff: true } last && file.IsOfThisStage(last) && !file.StaffResponses.IsEmpty
                ? $"{file.IsDisputed(last)} {file.FellIn(last) is not null} {file.Settlements.Exists(one => one.Record == last.Mark.Number)} {file.DisputeReplies.Exists(one => one.Record == last.Mark.Number && one.On.AddDays(28) > day)}"
                : "";
            return $"{ofOne.Key} {counting.Exists(file.IsOfThisStage)} {counting.Exists(engagement => engagement.On >= since)} {days} {dispute}";
        });

        static string Who(Engagement engagement) => engagement.Details.With == EngagedWith.Provider ? engagement.Details.Party : engagement.Details.With.ToString();
    }

    /// <summary>What else the present stage and those after it ask for.</summary>
    private static IEnumerable<object?> OfThisStage(CaseFile file, DateOnly day) => file.StageName switch
    {
        "concerns" or "improvement" =>
        [
            file.Concerns.IsEmpty, .. file.MeasuresSet.Select(measure => Measured(file, measure)), Math.Min(2, file.Chances.Count(chance => chance.WasGiven)),
            .. Last(file.Chances is [.., var last] ? last.Judged is { } judged ? $"{judged.IsSufficient}" : $"due {last.Details.Due <= day}" : null),
            .. Answers(file, file.Chances is [.., { Judged: { } judgement }] ? judgement.On : file.Began),
        ],
        "review" or "planning" when file.Scenario.Number == 2 =>
        [
            file.Reviews.Latest()?.Details.Agreed, Math.Min(2, file.PlanOpportunities.Count(plan => plan.WasGiven)),
            .. Last(file.PlanOpportunities is [.., var last] ? last.Judged is { } judged ? $"{judged.IsRobustAndCredible}" : $"due {last.Details.Due <= day}" : null),
            .. Answers(file, file.PlanOpportunities is [.., { Judged: { } judgement }] ? judgement.On : file.Began),
        ],
        "support" => [.. Answers(file, file.Remedies.LatestDay() ?? file.Began), file.Causes.IsEmpty, file.Remedies.IsEmpty, file.Supports.IsEmpty, file.Directions.IsEmpty],
        "resolution" => [file.Directions.Exists(file.IsOfThisStage)],
        "shaping" => [file.Prospectuses.IsEmpty],
        "specification" => [.. file.Contributions.Select(one => $"{one.Details.Provider}{one.Details.Declined}").Distinct().Order()],
        "design" => [.. file.Withdrawals.Select(one => one.Details.Provider)],
        "accreditation" or "live" =>
            [file.AccreditationMode, .. file.Withdrawals.Select(one => one.Details.Provider), .. file.Applications.GroupBy(one => one.Provider).Select(ofOne => $"{ofOne.Key}{ofOne.Last().Decided?.Details.Outcome}{ofOne.Last().Ended is null}").Order()],
        "market-test" or "tender" => [file.DecidedTenderType, .. Bidding(file.OpenTender, day)],
        _ => [],
    };

    private static string Measured(CaseFile file, Measure measure)
    {
        var value = file.LatestValue(measure.Details.Measure)?.Value;
        var isMeasured = file.Measurements.Exists(one => one.Details.Measure == measure.Details.Measure && file.IsOfThisStage(one));
        return $"{measure.Details.Measure} {isMeasured} {(value is { } known ? $"{measure.IsMetBy(known)} {measure.IsWorseThanBaseline(known)}" : "")} {file.OpenChance is { } open && open.Mark.Number < measure.Mark.Number}";
    }

    private static object?[] Last(string? what) => [what];

    private static IEnumerable<object?> Answers(CaseFile file, DateOnly since) =>
        file.Scenario.Questions.Select(question => file.LatestJudgement(question.Name) is { } latest ? (object?)$"{latest.Details.Answer} {latest.On >= since}" : null);

    private static IEnumerable<object> Bidding(Tender? tender, DateOnly day) => tender is null ? [] :
    [
        day.AddDays(14) > tender.Details.Closes, day > tender.Details.Closes,
        .. tender.Invitations.Select(invitation => invitation.Provider).Order(),
        .. tender.BidsReceived.Select(bid => $"{bid.Provider}{tender.WeightedScore(bid)}{bid.Withdrawn is null}").Order(),
    ];
}
