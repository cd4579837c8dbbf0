using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>What every key step needs beside its own requirements, and every step that closes a case, tried on each step of the six scenarios.</summary>
public class CommonRequirementsTests
{
    private static readonly string[] Unproposed = ["PP.10a", "PP.6a", "PP.6b", "PP.6c", "PP.6d"];

    public static TheoryData<int, string> Steps => Of(_ => true);

    public static TheoryData<int, string> KeySteps => Of(step => step.IsKey);

    public static TheoryData<int, string> OtherSteps => Of(step => !step.IsKey);

    public static TheoryData<int, string> ClosingKeySteps => Of(step => step.IsKey && step.CanClose);

    [Theory]
    [MemberData(nameof(Steps))]
    public void Step_WithAllItsRequirementsMet_IsAccepted(int scenario, string step) =>
        Given.CaseReadyFor(scenario, step).Trying(step).ShouldBeAccepted();

    [Theory]
    [MemberData(nameof(OtherSteps))]
    public void OtherStep_WithoutRationale_IsInvalid(int scenario, string step)
    {
        var story = Given.CaseReadyFor(scenario, step);
        var fields = Examples.Step(step, Examples.OwnOf(story, step));
        story.Try("take-step", fields.Without("rationale")).ShouldBeInvalid("rationale");
        story.Try("take-step", fields.And("rationale", ".")).ShouldBeInvalid("rationale");
    }

    [Theory]
    [MemberData(nameof(OtherSteps))]
    public void OtherStep_IgnoresTheStatementsOfAProposal_AndCannotBeProposed(int scenario, string step)
    {
        var story = Given.CaseReadyFor(scenario, step);
        var fields = Examples.Step(step, Examples.OwnOf(story, step)).And("fairness", 7).And("needs", false).And("proportionality", new JsonArray());
        story.Try("take-step", fields).ShouldBeAccepted();
        story.TryProposing(step).ShouldBeInvalid("step");
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_TakesItsFieldsFromTheProposal_AndLooksAtNoneOfItsOwn(int scenario, string step) =>
        Given.CaseReadyFor(scenario, step).Try("take-step", new { step, rationale = 7, provider = 7, decision = 7, mode = 7, @continue = 7 }).ShouldBeAccepted();

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void Proposal_WithoutAStatement_IsInvalid(int scenario, string step)
    {
        var story = Given.CasePreparedFor(scenario, step);
        var fields = Examples.Proposal(step, Examples.OwnOf(story, step));
        foreach (var statement in (string[])["rationale", "fairness", "needs", "proportionality"])
        {
            story.Try("propose-step", fields.Without(statement)).ShouldBeInvalid(statement);
            story.Try("propose-step", fields.And(statement, " . ")).ShouldBeInvalid(statement);
        }
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_ThatIsNotProposed_IsRefusedUnderEachPrincipleOfDecisions(int scenario, string step) =>
        Given.CasePreparedFor(scenario, step).Try("take-step", new { step }).ShouldBeRefused(Unproposed);

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_WhoseProposalIsStruck_IsNotProposed(int scenario, string step)
    {
        var proposed = Given.CasePreparedFor(scenario, step).Proposing(step);
        proposed.WithBoardDecision(step).WithStruck(proposed.LastRecord).Try("take-step", new { step }).ShouldBeRefused(Unproposed);
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_WithoutTheBoard_IsRefusedUnderPP_10a(int scenario, string step)
    {
        var proposed = Given.CasePreparedFor(scenario, step).Proposing(step);
        proposed.Trying(step).ShouldBeRefused("PP.10a");
        proposed.WithBoardDecision(step, "deferred").Trying(step).ShouldBeRefused("PP.10a");
        proposed.WithBoardDecision(step, "not-approved").Trying(step).ShouldBeRefused("PP.10a");
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_RestsOnTheBoardsLatestDecision(int scenario, string step)
    {
        var approved = Given.CaseReadyFor(scenario, step);
        var turned = approved.WithBoardDecision(step, "not-approved");
        turned.Trying(step).ShouldBeRefused("PP.10a");
        turned.WithStruck(turned.LastRecord).Trying(step).ShouldBeAccepted();
        turned.WithBoardDecision(step).Trying(step).ShouldBeAccepted();
        approved.Later().WithBoardDecision(step, "not-approved").Later(-1).WithBoardDecision(step).Later().Trying(step).ShouldBeRefused("PP.10a");
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_ThatIsProposedAnew_IsDecidedOnAnew(int scenario, string step)
    {
        var anew = Given.CaseReadyFor(scenario, step).Proposing(step);
        anew.Trying(step).ShouldBeRefused("PP.10a");
        anew.WithBoardDecision(step).Trying(step).ShouldBeAccepted();
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void BoardDecision_OnWhatIsNotProposed_IsInvalid(int scenario, string step)
    {
        var decision = new { step, decision = "approved", minute = "7" };
        var prepared = Given.CasePreparedFor(scenario, step);
        prepared.Try("board-decision", decision).ShouldBeInvalid("step");
        prepared.Later().Proposing(step).Later(-1).Try("board-decision", decision).ShouldBeInvalid("on");
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_WhileAMechanismIsNotAssured_IsRefusedUnderThatMechanismsClause(int scenario, string step)
    {
        var story = Given.CaseReadyFor(scenario, step);
        foreach (var oversight in story.Case.Scenario.Oversight)
        {
            var against = story.WithAssurance(ExchangeNames.Of(oversight.Mechanism), "not-assured");
            against.Trying(step).ShouldBeRefused(oversight.Clause.Id);
            against.WithAssurance(ExchangeNames.Of(oversight.Mechanism), "conditional").Trying(step).ShouldBeAccepted();
        }
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_DatedRoundBadNews_IsInvalid(int scenario, string step) =>
        Given.CaseReadyFor(scenario, step).Later().WithAssurance("partnership-forum", "not-assured").Later(-1).Trying(step).ShouldBeInvalid("on");

    [Theory]
    [MemberData(nameof(OtherSteps))]
    public void OtherStep_AsksNeitherBoardNorOversight(int scenario, string step)
    {
        var story = Given.CaseReadyFor(scenario, step);
        story = story.Case.Scenario.Oversight.Aggregate(story, (told, oversight) => told.WithAssurance(ExchangeNames.Of(oversight.Mechanism), "not-assured"));
        story.Trying(step).ShouldBeAccepted();
    }

    [Theory]
    [MemberData(nameof(ClosingKeySteps))]
    public void KeyStepThatClosesTheCase_WaitsUntilEachMechanismWasHeard(int scenario, string step)
    {
        var heard = Given.CasePreparedFor(scenario, step).WithEachMechanismHeard();
        foreach (var oversight in heard.Case.Scenario.Oversight.Where(oversight => oversight.Mechanism != Mechanism.ShaAssurance))
        {
            var unheard = heard.WithStruck(heard.Case.Assurances.Find(said => said.Details.Mechanism == oversight.Mechanism)!.RecordId);
            var isExempt = oversight.Mechanism == Mechanism.Regulator || (step, oversight.Mechanism) is ("decide-continue", Mechanism.CompetitionLaw);
            var outcome = DecisionAssertions.Describe(unheard.Trying(step, ClosingOwn(unheard, step)));
            outcome.ShouldBe(isExempt ? "accepted" : $"refused {oversight.Clause.Id}");
            if (oversight.Mechanism != Mechanism.CompetitionLaw)
            {
                var asked = unheard.With("request-review", new { mechanism = ExchangeNames.Of(oversight.Mechanism), question = "The case is about to be closed" });
                DecisionAssertions.Describe(asked.Later(27).Trying(step, ClosingOwn(unheard, step))).ShouldBe(outcome);
                asked.Later(28).Trying(step, ClosingOwn(unheard, step)).ShouldBeAccepted();
            }
        }
    }

    [Fact]
    public void KeyStepThatClosesACaseOfAFoundationTrust_WaitsUntilTheRegulatorWasHeard()
    {
        var ready = Given.CaseReadyFor(Given.Case(3, MadeUp.FoundationTrust), "award");
        ready.WithStruck(ready.Case.Assurances.FindLast(said => said.Details.Mechanism == Mechanism.Regulator)!.RecordId).Trying("award").ShouldBeRefused("S3.O4");
    }

    [Theory]
    [InlineData("decide-tender", 4)]
    [InlineData("decide-continue", 6)]
    public void KeyStepThatClosesNothing_NeedsNobodyHeard(string step, int scenario) => Given.CasePreparedFor(scenario, step).Trying(step).ShouldBeAccepted();

    [Theory]
    [InlineData(1, "close-resolved", "S1.2")]
    [InlineData(2, "revise-contract", "S2.3")]
    public void ClosingStep_WaitsForWhatBecomesOfADeparture(int scenario, string step, string clause)
    {
        var departed = Given.Case(scenario).WithOtherProviderEngaged(departure: "They came to us");
        var record = departed.LastRecord;
        var ready = departed.Later().Prepared(step);
        ready.Trying(step).ShouldBeRefused(clause);
        ready.Later(54).Trying(step).ShouldBeRefused(clause);
        ready.Later(55).Trying(step).ShouldBeAccepted();
        ready.WithStruck(record).Trying(step).ShouldBeAccepted();

        ready.With("deal-with-departure", new { record, outcome = "accepted", reasons = "Inadvertent" }).Trying(step).ShouldBeAccepted();
        var asked = ready.With("deal-with-departure", new { record, outcome = "more-asked", reasons = "Who invited them?" });
        asked.Later(100).Trying(step).ShouldBeRefused(clause);
        asked.With("explain-departure", new { record, explanation = "A secretary" }).Later(100).Trying(step).ShouldBeRefused(clause);
        var breach = ready.With("deal-with-departure", new { record, outcome = "breach", reasons = "Not so", requiredAction = "Tell them", actionDue = CaseStory.Today });
        breach.Later(100).Trying(step).ShouldBeRefused(clause);
        breach.With("complete-action", new { record, reasons = "They were told" }).Trying(step).ShouldBeAccepted();
    }

    [Theory]
    [InlineData(1, "adopt-other-solution", "S1.2")]
    [InlineData(1, "award", "S1.2")]
    [InlineData(2, "adopt-other-solution", "S2.3")]
    [InlineData(2, "award", "S2.3")]
    public void ClosingKeyStep_WaitsForABreachToBeMadeGood(int scenario, string step, string clause)
    {
        var departed = Given.Case(scenario).WithOtherProviderEngaged(departure: "They came to us");
        var breach = new { record = departed.LastRecord, outcome = "breach", reasons = "Not so", requiredAction = "Tell them", actionDue = CaseStory.Today };
        Given.CaseReadyFor(departed.With("deal-with-departure", breach), step).Trying(step).ShouldBeRefused(clause);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void WithdrawCase_BeforeAnyKeyStep_NeedsItsReasonAndRationaleAlone(int scenario)
    {
        var story = Given.Case(scenario);
        story.Trying("withdraw-case").ShouldBeAccepted();
        story.Trying("withdraw-case", new { }).ShouldBeInvalid("reason");
        story.Trying("withdraw-case", new { reason = "tired" }).ShouldBeInvalid("reason");
    }

    [Fact]
    public void WithdrawCase_OverAnOpenDeparture_IsAccepted() => Given.Case(1).WithOtherProviderEngaged("They came to us").Trying("withdraw-case").ShouldBeAccepted();

    [Theory]
    [InlineData(1, "options")]
    [InlineData(2, "market-test")]
    [InlineData(3, "resolution")]
    [InlineData(4, "tender")]
    [InlineData(5, "live")]
    [InlineData(6, "pre-tender")]
    public void WithdrawCase_OnceAKeyStepWasTaken_NeedsTheBoardAlone(int scenario, string stage)
    {
        var story = Given.CaseIn(scenario, stage).Later();
        story = story.Case.Scenario.Oversight.Aggregate(story, (told, oversight) => told.WithAssurance(ExchangeNames.Of(oversight.Mechanism), "not-assured"));
        story.Try("take-step", Examples.Step("withdraw-case", new { reason = "other" })).ShouldBeRefused(Unproposed);
        story.TryProposing("withdraw-case", new { }).ShouldBeInvalid("reason");
        story.Proposing("withdraw-case").Try("take-step", new { step = "withdraw-case" }).ShouldBeRefused("PP.10a");
        story.Taking("withdraw-case").Stage.ShouldBe("closed");
    }

    /// <summary>The step's own fields, answered so that it closes the case.</summary>
    private static object ClosingOwn(CaseStory story, string step) => step switch
    {
        "decide-tender" => new { decision = "no-tender", provision = "Practices, as now" },
        "decide-continue" => new { @continue = false },
        _ => Examples.OwnOf(story, step),
    };

    private static TheoryData<int, string> Of(Func<Step, bool> isMeant)
    {
        var steps = new TheoryData<int, string>();
        foreach (var scenario in RuleSets.Standard.Current.Scenarios)
        {
            foreach (var step in scenario.Steps.Where(isMeant))
            {
                steps.Add(scenario.Number, step.Name);
            }
        }

        return steps;
    }
}
