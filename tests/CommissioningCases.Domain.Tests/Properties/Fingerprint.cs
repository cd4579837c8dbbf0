namespace CommissioningCases.Domain.Tests.Properties;

/// <summary>What a file holds, as a text to compare: everything but the numbers of its entries.</summary>
internal static class Fingerprint
{
    public static string Of(HistoryFile? file) => file switch
    {
        null => "nothing",
        CaseFile one => string.Join('\n', [one.StageName, one.Owner, $"{one.Departures} departures", .. OfCase(one)]),
        ProgrammeFile one => string.Join('\n', [one.Cluster, Joined(one.Opened.CommissioningGroups), one.ShaNotified?.On, one.SharedWithDepartment?.On, .. OfProgramme(one)]),
        ContractFile one => string.Join('\n', [one.Pct, one.Provider, Joined(one.Services), one.Lead, .. OfContract(one)]),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What becomes of every step of the scenario if it is tried now.</summary>
    public static string OfGates(CaseStory story) =>
        string.Join('\n', story.Case.Scenario.Steps.Select(step => $"{step}: {DecisionAssertions.Describe(story.Trying(step.Name))}"));

    private static IEnumerable<object> OfCase(CaseFile file) =>
    [
        $"{file.Service} {file.Summary} {file.Needs} {file.OpenHold?.On} {file.Contract}",
        .. file.Stages.Select(stage => $"{stage.On} {stage.Stage} {stage.Step}"),
        .. file.StepsTaken.Select(step => $"{step.On} {step.Details.Step} {step.Own.ToCanonicalJson()} {step.Proposal?.On}"),
        .. file.StrikeableFacts.Select(fact => $"{fact.On} {fact.Action.Describe()} {Counts(file, fact)} {Told(fact)}"),
        .. file.ConditionsMet.Select(one => $"{one.On} {one.Details.Reasons}"),
        .. file.DepartureRulings.Select(one => $"{one.On} {one.Details.Outcome}"),
        .. file.DepartureExplanations.Concat<Fact>(file.CompletedActions).Concat(file.DisputeReplies).Select(one => $"{one.GetType().Name} {one.On}"),
        .. file.StaffResponses.Select(one => $"{one.On} {one.Details.Union} {one.Details.View}"),
        .. file.ProviderResponses.Select(one => $"{one.On} {one.Details.Provider} {one.Details.View}"),
        .. file.StaffTransfers.Select(one => $"{one.On} {one.Details.TransfersOn} {one.Details.Staff} {one.Details.Tupe}"),
        .. file.Settlements.Select(one => $"{one.On} {one.Details.Outcome}"),
        .. file.Applications.Select(one => $"{one.On} {one.Provider} {one.Decided?.On} {one.Ended?.On}"),
        .. file.Chances.Select(one => $"{one.On} {one.Judged?.On} {one.WasGiven}"),
        .. file.PlanOpportunities.Select(one => $"{one.On} {one.Judged?.On} {one.WasGiven}"),
        .. file.Tenders.Select(one => $"{one.On} {one.IsOpen} {one.AbandonedOn} {one.AwardedTo} {Joined(one.BidsReceived.Select(bid => $"{bid.Provider} {bid.Scored?.On} {bid.Withdrawn?.On}"))}"),
    ];

    private static IEnumerable<object> OfContract(ContractFile file) =>
    [
        $"{file.Type} {file.Number} {file.From} {file.Until} {file.Value} {file.NoticeMonths} {file.Mechanisms}",
        .. file.StrikeableFacts.Select(fact => $"{fact.On} {fact.Action.Describe()} {fact.Cause}"),
        .. file.Measures.Select(one => $"{one.On} {one.Details}"),
        .. file.Measurements.Select(one => $"{one.On} {one.Details}"),
        .. file.Prompts.Select(one => $"{one.Asked.On} {one.Reason} {one.Answered?.On}"),
        .. file.Notes.Select(one => $"{one.On} {one.Details}"),
        $"{file.End?.On} {file.End?.Ends} {file.End?.By}",
    ];

    private static string Counts(CaseFile file, StrikeableFact fact) => fact is Engagement engagement ? $"{file.Counts(engagement)} {engagement.ContraryTo}" : "";

    /// <summary>What the fact says, without the numbers of other entries.</summary>
    private static string Told(StrikeableFact fact) => fact.Action switch
    {
        JudgeChance one => $"{one.Improvement} {Joined(one.Results)} {one.Rationale}",
        ProposeStep one => $"{one.Step} {one.Own.ToCanonicalJson()}",
        var other => other.ToString()!,
    };

    private static IEnumerable<object> OfProgramme(ProgrammeFile file) =>
    [
        .. file.Engagements.Select(one => $"{one.On} {one.Details} {one.Attending}"),
        .. file.Lessons.Select(one => $"{one.On} {one.Details}"),
        .. file.Feedback.Select(one => $"{one.On} {one.Group} {one.Details.Statement} {Joined(one.Details.Services)}"),
        .. file.Proposals.Values.Concat<Fact>(file.Criteria.Values).Select(one => $"{one.On} {(one as Criterion)?.Details} {(one as ServiceProposal)?.Details}"),
        .. file.Scores.Values.Select(one => $"{one.On} {one.Details.Service} {Joined(one.Details.Scores)}"),
        .. file.Dropped.Select(one => $"{one.On} {one.Details}"),
        .. file.Services.Values.SelectMany(OfService),
        .. file.Applications.Values.Select(one => $"{one.On} {one.Key} {one.Round} {one.State} {one.Evidence.Count} {Joined(one.Assessors)} {one.Reminded?.On} {one.Outcome?.On}"),
        .. file.Applications.Values.SelectMany(one => one.Assessments).Select(one => $"{one.On} {one.Assessor} {one.Recommends} {one.Total}"),
        file.Pending.Count,
    ];

    private static IEnumerable<object> OfService(SelectedService service) =>
    [
        $"{service.On} {service.Details} {service.PackAdopted?.On} {service.Live?.On}",
        .. service.PackVersions.Select(one => $"{one.On} {one.Version} {one.Details.Quality}"),
        .. service.PackAdoptions.Concat<Fact>(service.Confirmations).Concat(service.ExistingProviders).Select(one => $"{one.GetType().Name} {one.On}"),
        .. service.Prices.Select(one => $"{one.On} {one.Price} {one.Unit} {one.From} {one.Until}"),
        .. service.Offers.Select(one => $"{one.On} {one.Round} {one.Details.Opens} {one.Details.Closes} {Joined(one.Details.Questions)}"),
        .. service.Qualifications.Select(one => $"{one.On} {one.Details}"),
        .. service.Listed.Values.Select(one => $"{one.Mark.On} {one.Provider} {one.IsExisting} {one.Contact} {one.ReviewOn} {one.ExpiresOn} {Joined(one.Changes.Select(change => $"{change.On} {change.Standing}"))}"),
    ];

    private static string Joined<T>(IEnumerable<T> parts) => string.Join(' ', parts);
}
