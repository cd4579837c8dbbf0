namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>In which stages each fact and step is possible.</summary>
public class StageRulesTests
{
    /// <summary>The facts of each scenario that belong to stages, as the model lists them; a judgement belongs to what is open.</summary>
    public static TheoryData<int, string, string> Facts => new()
    {
        { 1, "record-concern", "concerns improvement" },
        { 1, "offer-chance", "improvement" },
        { 1, "open-tender", "market-test" },
        { 2, "hold-joint-review", "review planning" },
        { 2, "offer-plan-opportunity", "planning" },
        { 2, "open-tender", "market-test" },
        { 3, "record-cause", "support" },
        { 3, "record-remedy", "support" },
        { 3, "record-support", "support" },
        { 3, "record-direction", "support resolution market-test" },
        { 3, "open-tender", "market-test" },
        { 4, "publish-prospectus", "shaping" },
        { 4, "record-contribution", "specification" },
        { 4, "open-tender", "tender" },
        { 5, "receive-application", "accreditation live" },
        { 5, "decide-application", "accreditation live" },
        { 5, "end-accreditation", "accreditation live" },
        { 5, "withdraw-provider", "design accreditation live" },
        { 6, "open-tender", "tender" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_IsPossibleInItsStagesAndInvalidInTheOthers(int scenario, string action, string stages)
    {
        foreach (var stage in RuleSets.Standard.Current.Cases.Scenario(scenario).Stages.SkipLast(1))
        {
            var outcome = DecisionAssertions.Describe(Given.CaseIn(scenario, stage.Name).Try(action, new { }));
            outcome.Contains("stage", StringComparison.Ordinal).ShouldBe(!stages.Split(' ').Contains(stage.Name), $"{action} in {stage}: {outcome}");
        }
    }

    [Theory]
    [MemberData(nameof(CommonRequirementsTests.Steps), MemberType = typeof(CommonRequirementsTests))]
    public void Step_FromAStageOtherThanItsOwn_IsInvalid(int scenario, string step)
    {
        var definition = RuleSets.Standard.Current.Cases.Scenario(scenario).FindStep(step)!;
        foreach (var stage in RuleSets.Standard.Current.Cases.Scenario(scenario).Stages.SkipLast(1).Except(definition.From))
        {
            var story = Given.CaseIn(scenario, stage.Name).Later();
            if (step == "decide-tender" && stage.Name != "tender")
            {
                story.Trying(step).ShouldBeRefused("S4.4");
            }
            else
            {
                story.Trying(step).ShouldBeInvalid("stage");
            }
        }
    }

    [Theory]
    [MemberData(nameof(CommonRequirementsTests.Steps), MemberType = typeof(CommonRequirementsTests))]
    public void Step_DatedBeforeTheStageWasEntered_IsInvalid(int scenario, string step)
    {
        var story = Given.CaseReadyFor(scenario, step);
        story.On(story.Case.StageEntered.AddDays(-1)).Trying(step).ShouldBeInvalid("on");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void ClosedCase_TakesNothingMoreThatAStepCouldRestOn(int scenario)
    {
        var closed = Given.ClosedCase(scenario);
        foreach (var action in closed.Case.Scenario.Facts.Select(fact => fact.Action).Except([Strike.Definition]))
        {
            closed.Try(action.Name).ShouldBeInvalid("stage");
        }

        foreach (var step in closed.Case.Scenario.Steps)
        {
            closed.Trying(step.Name).ShouldBeInvalid("stage");
            closed.TryProposing(step.Name).ShouldBeInvalid("stage");
        }
    }

    [Fact]
    public void ClosedCase_StillTakesNotesAndAnotherOwner() =>
        Given.ClosedCase(scenario: 1).With("add-note", new { text = "Filed" }).With("assign-owner", new { owner = "Jo" }).Case.Owner.ShouldBe("Jo");

    [Theory]
    [InlineData(1, "hold-joint-review")]
    [InlineData(2, "record-concern")]
    [InlineData(5, "open-tender")]
    [InlineData(1, "go-live")]
    [InlineData(1, "no-such-action")]
    public void Action_ThatTheScenarioDoesNotKnow_IsInvalid(int scenario, string action) =>
        Given.Case(scenario).Try(action).ShouldBeInvalid("do");

    [Theory]
    [InlineData("resolve")]
    [InlineData("improvement")]
    [InlineData("Begin-Improvement")]
    public void Step_ThatTheScenarioDoesNotKnow_IsInvalid(string step) => Given.Case(scenario: 1).Trying(step).ShouldBeInvalid("step");
}
