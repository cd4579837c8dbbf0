namespace CommissioningCases.Domain.Tests.Properties;

/// <summary>What a file holds, as a text to compare: everything but the numbers of its entries.</summary>
internal static class Fingerprint
{
    public static string Of(HistoryFile? file) => file switch
    {
        null => "nothing",
        CaseFile one => string.Join('\n', [one.StageName, one.Owner, $"{one.Departures} departures", .. OfCase(one)]),
        ProgrammeFile one => string.Join('\n', [one.Cluster, one.ShaNotified?.On, one.SharedWithDepartment?.On, .. OfProgramme(one)]),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What becomes of every step of the scenario if it is tried now.</summary>
    public static string OfGates(CaseStory story) =>
        string.Join('\n', story.Case.Scenario.Steps.Select(step => $"{step}: {DecisionAssertions.Describe(story.Trying(step.Name))}"));

    private static IEnumerable<object> OfCase(CaseFile file) =>
    [
        .. file.Stages.Select(stage => $"{stage.On} {stage.Stage} {stage.Step}"),
        .. file.StrikeableFacts.Select(fact => $"{fact.On} {file.Counts(fact)} {Details(fact)}"),
        .. file.Measures.Values.Select(measure => measure.Details),
        .. file.Concerns.Select(one => $"{one.On} {one.Details}"),
        .. file.Chances.Select(one => $"{one.On} {one.Details} {one.Judged?.On} {one.Judged?.Details.Improvement}"),
        .. file.Reviews.Select(one => $"{one.On} {one.Details}"),
        .. file.PlanOpportunities.Select(one => $"{one.On} {one.Details} {one.Judged?.On} {one.Judged?.Details}"),
        .. file.Causes.Concat<Fact>(file.Remedies).Concat(file.Supports).Concat(file.Directions).Concat(file.Prospectuses).Concat(file.Contributions)
            .Select(one => $"{one.GetType().Name} {one.On}"),
        .. file.Applications.Select(one => $"{one.On} {one.Provider} {one.Decided?.Details}"),
        .. file.Withdrawals.Values.Select(one => $"{one.On} {one.Details}"),
        .. file.Tenders.Select(one => $"{one.On} {one.Details} {one.AbandonedOn} {one.AwardedTo} {Joined(one.Invitations.Select(invitation => invitation.Provider))}"),
        .. file.Tenders.SelectMany(one => one.Bids.Values).Select(bid => $"{bid.On} {bid.Provider} {bid.Scored?.Details}"),
    ];

    private static IEnumerable<object> OfProgramme(ProgrammeFile file) =>
    [
        .. file.Engagements.Select(one => $"{one.On} {one.Details}"),
        .. file.Feedback.Select(one => $"{one.On} {one.Group} {one.Details.Statement} {Joined(one.Details.Services)}"),
        .. file.Proposals.Values.Concat<Fact>(file.Criteria.Values).Select(one => $"{one.On} {(one as Criterion)?.Details} {(one as ServiceProposal)?.Details}"),
        .. file.Scores.Values.Select(one => $"{one.On} {one.Details.Service} {Joined(one.Details.Scores)}"),
        .. file.Dropped.Select(one => $"{one.On} {one.Details}"),
        .. file.Services.Values.SelectMany(OfService),
        .. file.Applications.Values.Select(one => $"{one.On} {one.Key} {one.Round} {one.State} {one.Evidence.Count} {Joined(one.Assessors)} {one.Reminded?.On} {one.Outcome?.On}"),
        .. file.Applications.Values.SelectMany(one => one.Assessments).Select(one => $"{one.On} {one.Assessor} {one.Recommends} {one.Total}"),
        .. file.Pending.Keys.Order().Cast<object>(),
    ];

    private static IEnumerable<object> OfService(SelectedService service) =>
    [
        $"{service.On} {service.Details} {service.PackAdopted?.On} {service.Live?.On}",
        .. service.PackVersions.Select(one => $"{one.On} {one.Version} {one.Details.Quality}"),
        .. service.Prices.Select(one => $"{one.On} {one.Price} {one.Unit} {one.From} {one.Until}"),
        .. service.Offers.Select(one => $"{one.On} {one.Round} {one.Details.Opens} {one.Details.Closes} {Joined(one.Details.Questions)}"),
        .. service.Qualifications.Select(one => $"{one.On} {one.Details}"),
        .. service.Listed.Values.Select(one => $"{one.Mark.On} {one.Provider} {one.IsExisting} {one.ExpiresOn} {Joined(one.Changes.Select(change => $"{change.On} {change.Standing}"))}"),
    ];

    private static string Joined<T>(IEnumerable<T> parts) => string.Join(' ', parts);

    private static object Details(StrikeableFact fact) => fact switch
    {
        Engagement one => $"{one.Details} {one.ContraryTo}",
        Measurement one => one.Details,
        Judgement one => one.Details,
        Assurance one => one.Details,
        BoardDecision one => one.Details,
        _ => throw new InvalidOperationException($"{fact} cannot be struck."),
    };
}
