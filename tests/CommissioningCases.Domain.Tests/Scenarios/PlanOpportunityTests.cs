namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>The opportunities of scenario 2 to present a plan: offered, open, judged.</summary>
public class PlanOpportunityTests
{
    [Theory]
    [InlineData(27, "refused S2.5")]
    [InlineData(28, "accepted")]
    [InlineData(29, "accepted")]
    public void OfferPlanOpportunity_GivesTheProvider28DaysOrMore(int days, string outcome) =>
        DecisionAssertions.Describe(InPlanning.Try("offer-plan-opportunity", new { due = InPlanning.Day.AddDays(days) })).ShouldBe(outcome);

    [Fact]
    public void OfferPlanOpportunity_WhileOneIsOpen_IsInvalid() =>
        InPlanning.WithOpportunity().Try("offer-plan-opportunity", new { due = CaseStory.Today }).ShouldBeInvalid("stage");

    [Fact]
    public void OfferPlanOpportunity_DatedBeforeTheStageWasEntered_IsInvalid() =>
        InPlanning.Later(-1).Try("offer-plan-opportunity", new { due = CaseStory.Today }).ShouldBeInvalid("on");

    [Theory]
    [InlineData("review")]
    [InlineData("options")]
    public void OfferPlanOpportunity_OutsidePlanning_IsInvalid(string stage) =>
        Given.CaseIn(scenario: 2, stage).Try("offer-plan-opportunity", new { due = CaseStory.Today }).ShouldBeInvalid("stage");

    [Fact]
    public void JudgePlan_WhenNoneIsOpen_IsInvalid() => InPlanning.Try("judge-plan", Plan()).ShouldBeInvalid("stage");

    [Theory]
    [InlineData(-1, "invalid on")]
    [InlineData(0, "accepted")]
    public void JudgePlan_OfAPresentedPlan_NeedsNoWaiting(int days, string outcome) =>
        DecisionAssertions.Describe(InPlanning.WithOpportunity().Later(days).Try("judge-plan", Plan())).ShouldBe(outcome);

    [Theory]
    [InlineData(27, "refused S2.5")]
    [InlineData(28, "accepted")]
    public void JudgePlan_OfAPlanNotPresented_WaitsForTheDueDay(int days, string outcome) =>
        DecisionAssertions.Describe(InPlanning.WithOpportunity().Later(days).Try("judge-plan", Plan(presented: false))).ShouldBe(outcome);

    [Theory]
    [InlineData(true, false, "robust")]
    [InlineData(false, true, "credible")]
    public void JudgePlan_NotPresentedYetRobustOrCredible_IsInvalid(bool robust, bool credible, string field) =>
        InPlanning.WithOpportunity().Later(28).Try("judge-plan", Plan(presented: false, robust, credible)).ShouldBeInvalid(field);

    [Fact]
    public void JudgePlan_WithBlankRationale_IsRefusedUnderPP_6b() =>
        InPlanning.WithOpportunity().Try("judge-plan", Examples.Json(Plan()).Without("rationale")).ShouldBeRefused("PP.6b");

    [Fact]
    public void HoldJointReview_OutsideReview_IsInvalid() =>
        InPlanning.Try("hold-joint-review", new { findings = "Too few clinics", agreed = true }).ShouldBeInvalid("stage");

    [Fact]
    public void HoldJointReview_DatedBackIntoReviewWhenThatIsOver_IsInvalidAllTheSame() =>
        InPlanning.On(Given.FirstDay).Try("hold-joint-review", new { findings = "Too few clinics", agreed = true }).ShouldBeInvalid("stage");

    private static CaseStory InPlanning => Given.CaseIn(scenario: 2, "planning");

    private static object Plan(bool presented = true, bool robust = false, bool credible = false) =>
        new { presented, robust, credible, rationale = "As the panel found" };
}
