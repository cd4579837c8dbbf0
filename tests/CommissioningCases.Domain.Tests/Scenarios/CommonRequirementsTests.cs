namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>What every step needs, and every key step besides, tried on each step of the six scenarios.</summary>
public class CommonRequirementsTests
{
    public static TheoryData<int, string> Steps => Of(_ => true);

    public static TheoryData<int, string> KeySteps => Of(step => step.IsKey);

    public static TheoryData<int, string> OtherSteps => Of(step => !step.IsKey);

    [Theory]
    [MemberData(nameof(Steps))]
    public void Step_WithAllItsRequirementsMet_IsAccepted(int scenario, string step) =>
        Given.CaseReadyFor(scenario, step).Trying(step).ShouldBeAccepted();

    [Theory]
    [MemberData(nameof(Steps))]
    public void Step_WithoutRationale_IsRefusedUnderPP_6b(int scenario, string step) => Spoilt(scenario, step, "rationale").ShouldBeRefused("PP.6b");

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_WithoutFairness_IsRefusedUnderPP_6a(int scenario, string step) => Spoilt(scenario, step, "fairness").ShouldBeRefused("PP.6a");

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_WithoutNeeds_IsRefusedUnderPP_6c(int scenario, string step) => Spoilt(scenario, step, "needs").ShouldBeRefused("PP.6c");

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_WithoutProportionality_IsRefusedUnderPP_6d(int scenario, string step) => Spoilt(scenario, step, "proportionality").ShouldBeRefused("PP.6d");

    [Theory]
    [MemberData(nameof(OtherSteps))]
    public void OtherStep_AsksForNoStatementAndIgnoresThem(int scenario, string step)
    {
        var story = Given.CaseReadyFor(scenario, step);
        var fields = Examples.Json(new { step, rationale = "Reasons", fairness = 7, needs = false, proportionality = Array.Empty<string>() });
        story.Try("take-step", fields).ShouldBeAccepted();
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_WithoutTheBoard_IsRefusedUnderPP_10a(int scenario, string step)
    {
        var approved = Given.CaseReadyFor(scenario, step);
        approved.WithStruck(approved.LastRecord).Trying(step).ShouldBeRefused("PP.10a");
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_WhenTheBoardRefusesItSince_IsRefusedUnderPP_10a(int scenario, string step)
    {
        var approved = Given.CaseReadyFor(scenario, step);
        approved.WithBoardDecision(step, approved: false).Trying(step).ShouldBeRefused("PP.10a");
        approved.WithBoardDecision(step, approved: false).WithBoardApproval(step).Trying(step).ShouldBeAccepted();
        approved.Later(-1).WithBoardDecision(step, approved: false).Later().Trying(step).ShouldBeAccepted();
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_CountsTheBoardsDecisionsFromTheDayItsStageWasEnteredToItsOwn(int scenario, string step)
    {
        var approved = Given.CaseReadyFor(scenario, step);
        var undecided = approved.WithStruck(approved.LastRecord);
        var entered = approved.Case.StageEntered;
        if (entered > approved.Case.Began)
        {
            undecided.On(entered.AddDays(-1)).WithBoardApproval(step).On(approved.Day).Trying(step).ShouldBeRefused("PP.10a");
        }

        undecided.On(entered).WithBoardApproval(step).On(approved.Day).Trying(step).ShouldBeAccepted();
        undecided.Later().WithBoardApproval(step).On(approved.Day).Trying(step).ShouldBeRefused("PP.10a");
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_WhenTheBoardApprovedAnotherStep_IsRefusedUnderPP_10a(int scenario, string step)
    {
        var approved = Given.CaseReadyFor(scenario, step);
        foreach (var other in approved.Case.Scenario.KeySteps.Where(other => other.Name != step))
        {
            approved.WithStruck(approved.LastRecord).WithBoardApproval(other.Name).Trying(step).ShouldBeRefused("PP.10a");
        }
    }

    [Theory]
    [MemberData(nameof(KeySteps))]
    public void KeyStep_WhileAMechanismIsNotAssured_IsRefusedUnderThatMechanismsClause(int scenario, string step)
    {
        var story = Given.CaseReadyFor(scenario, step);
        foreach (var oversight in story.Case.Scenario.Oversight)
        {
            var mechanism = ExchangeNames.Of(oversight.Mechanism);
            story.WithAssurance(mechanism, "not-assured").Trying(step).ShouldBeRefused(oversight.Clause.Id);
            story.WithAssurance(mechanism, "not-assured").WithAssurance(mechanism, "conditional").Trying(step).ShouldBeAccepted();
            story.WithAssurance(mechanism).Later().WithAssurance(mechanism, "not-assured").Later(-1).Trying(step).ShouldBeAccepted();
        }
    }

    [Theory]
    [MemberData(nameof(OtherSteps))]
    public void OtherStep_AsksNeitherBoardNorOversight(int scenario, string step)
    {
        var story = Given.CaseReadyFor(scenario, step);
        foreach (var oversight in story.Case.Scenario.Oversight)
        {
            story = story.WithAssurance(ExchangeNames.Of(oversight.Mechanism), "not-assured");
        }

        story.Trying(step).ShouldBeAccepted();
    }

    private static Decision Spoilt(int scenario, string step, string field)
    {
        var story = Given.CaseReadyFor(scenario, step);
        var fields = Examples.Step(step, Examples.OwnOf(story, step));
        var blank = story.Try("take-step", fields.And(field, "  "));
        DecisionAssertions.Describe(story.Try("take-step", fields.Without(field))).ShouldBe(DecisionAssertions.Describe(blank));
        return blank;
    }

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
