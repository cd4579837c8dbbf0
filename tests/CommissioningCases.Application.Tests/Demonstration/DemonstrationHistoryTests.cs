namespace CommissioningCases.Application.Tests.Demonstration;

public class DemonstrationHistoryTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static KnownBodies Bodies { get; } = new(
        DemonstrationBodies.Pcts,
        DemonstrationBodies.Providers,
        DemonstrationBodies.Clusters,
        ReferenceData.BuiltIn.Bodies.NationalServices,
        ReferenceData.BuiltIn.Bodies.Unions);

    /// <summary>All together, since one case goes on from another.</summary>
    [Fact]
    public void On_EveryLine_IsAcceptedOrRefusedAsItSays()
    {
        var histories = new InMemoryHistories(RuleSets.Standard, Bodies, Today);

        foreach (var planned in DemonstrationPlan.On(Today))
        {
            var attempt = planned.Attempt;
            var decision = histories.Decide(new HistoryLine(planned.History, new SubmittedAction(attempt.Do, attempt.Fields))).Decision;

            var outcome = decision switch
            {
                Decision.Accepted => "accepted",
                Decision.Refused refused => $"refused {string.Join(' ', refused.ClauseIds)}",
                Decision.Invalid invalid => $"invalid {string.Join(' ', invalid.Fields)}",
                _ => throw new InvalidOperationException(),
            };
            outcome.ShouldBe(attempt.Refused.Count == 0 ? "accepted" : $"refused {string.Join(' ', attempt.Refused)}", $"{planned.History} {attempt.Do} {attempt.Fields}");
        }
    }

    [Fact]
    public void ReadAll_AllTogether_StandInEveryStageOfEveryScenario()
    {
        var files = Decided().Files.Select(f => f.File).ToList();

        var stages = files.OfType<CaseFile>().Select(file => $"{file.Scenario.Number} {file.StageName}").Distinct();
        stages.ShouldBe(RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Stages.Select(stage => $"{scenario.Number} {stage.Name}")), ignoreOrder: true);
        files.OfType<ProgrammeFile>().ShouldHaveSingleItem();
    }

    [Fact]
    public void ReadAll_AllTogether_ShowWhatTheBoardTheShaAndTheStaffSideDo()
    {
        var files = Decided().Files.Select(f => f.File).OfType<CaseFile>().ToList();

        files.Count(file => file.Scenario.KeySteps.Any(step => file.StandingProposal(step.Name) is { } proposal && file.DecisionOn(proposal) is null)).ShouldBeGreaterThan(2);
        files.SelectMany(file => file.BoardDecisions).Select(decision => decision.Details.Decision).Distinct().Count().ShouldBe(Enum.GetValues<BoardOutcome>().Length);
        files.SelectMany(file => file.BoardDecisions).ShouldContain(decision => decision.Details.Conditions != null);
        files.SelectMany(file => file.StandingDepartures.Select(file.StateOf)).Distinct()
            .ShouldBe([DepartureState.Open, DepartureState.Accepted, DepartureState.Breach, DepartureState.Completed], ignoreOrder: true);
        files.SelectMany(file => file.Settlements).Select(settlement => settlement.Details.Outcome).ShouldBe([DisputeOutcome.Stands, DisputeOutcome.Falls], ignoreOrder: true);
        files.ShouldContain(file => file.DisputeReplies.Count > file.Settlements.Count);
        files.ShouldContain(file => file.OpenHold != null);
        files.ShouldContain(file => file.Logged.Continues != null);
        files.ShouldContain(file => file.Amendments.Count > 0);
        files.SelectMany(file => file.Tenders).ShouldContain(tender => tender.AbandonedOn != null);
        files.SelectMany(file => file.Tenders).SelectMany(tender => tender.BidsReceived).ShouldContain(bid => bid.Withdrawn != null);
        files.SelectMany(file => file.Applications).ShouldContain(application => application.Ended != null);
        files.SelectMany(file => file.Contributions).ShouldContain(contribution => contribution.Details.Declined);
    }

    private static InMemoryHistories Decided()
    {
        var histories = new InMemoryHistories(RuleSets.Standard, Bodies, Today);
        foreach (var planned in DemonstrationPlan.On(Today))
        {
            histories.Decide(new HistoryLine(planned.History, new SubmittedAction(planned.Attempt.Do, planned.Attempt.Fields)));
        }

        return histories;
    }
}
