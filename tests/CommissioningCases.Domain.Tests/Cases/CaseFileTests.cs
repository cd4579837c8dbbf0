namespace CommissioningCases.Domain.Tests.Cases;

/// <summary>The case file as the fold of what was accepted.</summary>
public class CaseFileTests
{
    [Fact]
    public void Begin_KeepsWhatWasLogged()
    {
        var file = Given.Nothing.With("log-case", Examples.Log(6).And("id", "begun")).Case;
        file.Logged.Pct.ShouldBe(MadeUp.Pct);
        file.Logged.Service.ShouldBe("Community nursing");
        file.Providers.ShouldBe([MadeUp.Independent]);
        file.Began.ShouldBe(Given.FirstDay);
        file.StageEntered.ShouldBe(Given.FirstDay);
        file.LastNumber.ShouldBe(1);
        file.Ids.ShouldContainKeyAndValue("begun", 1);
        file.Edition.ShouldBe(RuleSets.Standard.Current.Edition);
        file.IsClosed.ShouldBeFalse();
    }

    [Fact]
    public void After_EachAcceptedAction_CountsItsEntry() =>
        Given.Case(scenario: 1).WithConcern().WithProviderEngaged().WithMeasures().Case.LastNumber.ShouldBe(5);

    [Fact]
    public void After_AStep_KeepsTheStagesWithTheirDaysAndTheStepThatLedThere()
    {
        var file = Given.CaseIn(scenario: 1, "improvement").Case;
        file.Stages.Select(entry => (entry.Stage.Name, entry.Step)).ShouldBe([("concerns", null), ("improvement", "begin-improvement")]);
        file.StageEntered.ShouldBe(Given.FirstDay.AddDays(2));
        file.StepsTaken.Single().Details.Rationale.ShouldNotBeEmpty();
    }

    [Fact]
    public void After_AKeyStep_KeepsTheProposalThatItWasTakenBy()
    {
        var file = Given.CaseReadyFor(scenario: 1, "market-test").Taking("market-test").Case;
        var taken = file.StepsTaken[^1];
        taken.Proposal.ShouldBe(file.Proposals[^1]);
        taken.Details.Rationale.ShouldBeEmpty();
        file.StepsTaken[0].Proposal.ShouldBeNull();
    }

    [Fact]
    public void After_NotesAndOwner_LeavesTheFactsAlone()
    {
        var story = Given.Case(scenario: 1).With("add-note", new { text = "Asked for minutes" }).With("assign-owner", new { owner = "Jo" });
        story.Case.Owner.ShouldBe("Jo");
        story.Case.StrikeableFacts.ShouldBeEmpty();
        story.With("assign-owner", new { owner = "Ray" }).Case.Owner.ShouldBe("Ray");
    }

    [Fact]
    public void After_DecisionToTender_KeepsTheTypeDecided()
    {
        var decided = Given.CasePreparedFor(scenario: 4, "decide-tender")
            .Taking("decide-tender", new { decision = "nhs-only-tender", clinicalJustification = "Intensive care" });
        decided.Case.DecidedTenderType.ShouldBe(TenderType.NhsOnly);
    }

    [Fact]
    public void After_OpeningAccreditation_KeepsItsMode() =>
        Given.CaseIn(scenario: 5, "accreditation").Case.AccreditationMode.ShouldBe(AccreditationMode.Open);

    [Fact]
    public void After_AbandoningATender_KeepsTheDay()
    {
        var abandoned = Given.CaseIn(scenario: 1, "market-test").WithOpenTender().Later(3).Taking("abandon-tender");
        abandoned.Case.Tenders.Single().AbandonedOn.ShouldBe(abandoned.Day);
        abandoned.Case.OpenTender.ShouldBeNull();
    }

    [Fact]
    public void After_EveryKindOfFact_HoldsItOnce()
    {
        var first = Given.Case(scenario: 3).WithCausesAddressed().WithSupport().WithDirection().Case;
        (first.Causes.Count, first.Remedies.Count, first.Supports.Count, first.Directions.Count).ShouldBe((1, 1, 1, 1));
        var fourth = Given.CaseIn(scenario: 4, "specification").WithContribution().Case;
        (fourth.Prospectuses.Count, fourth.Contributions.Count).ShouldBe((1, 1));
        var second = Given.CaseIn(scenario: 2, "planning").WithTwoFailedOpportunities().Case;
        (second.Reviews.Count, second.PlanOpportunities.Count).ShouldBe((1, 2));
        var fifth = Given.CaseIn(scenario: 5, "accreditation").WithAccredited(MadeUp.Independent).WithProviderWithdrawn(MadeUp.Trust).Case;
        fifth.Applications.Single().IsAccredited.ShouldBeTrue();
        fifth.RemainingProviders.ShouldBe([MadeUp.FoundationTrust]);
    }

    [Fact]
    public void DisallowedFolds_Throw()
    {
        var file = Given.Case(scenario: 1).Case;
        Should.Throw<InvalidOperationException>(() => file.Logged.ApplyTo(file, new(2, Given.FirstDay)));
        var programme = Given.Programme().Programme;
        Should.Throw<InvalidOperationException>(() => new OpenProgramme(MadeUp.Cluster, []).ApplyTo(programme, new(2, Given.FirstDay)));
    }
}
