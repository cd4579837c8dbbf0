using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>The opportunities of scenario 2 to present a plan: offered, open, judged.</summary>
public class PlanOpportunityTests
{
    [Theory]
    [InlineData(27, "invalid due")]
    [InlineData(28, "accepted")]
    [InlineData(29, "accepted")]
    public void OfferPlanOpportunity_GivesTheProvider28DaysOrMore(int days, string outcome) =>
        DecisionAssertions.Describe(InPlanning.Try("offer-plan-opportunity", new { due = InPlanning.Day.AddDays(days) })).ShouldBe(outcome);

    [Fact]
    public void OfferPlanOpportunity_WhileOneIsOpen_IsInvalid() =>
        InPlanning.WithOpportunity().Try("offer-plan-opportunity", new { due = CaseStory.Today }).ShouldBeInvalid("opportunity");

    [Fact]
    public void OfferPlanOpportunity_DatedBeforeTheStageOrTheJudgementOnTheOneBefore_IsInvalid()
    {
        InPlanning.Later(-1).Try("offer-plan-opportunity", new { due = CaseStory.Today }).ShouldBeInvalid("on");
        var judged = InPlanning.WithOpportunity().WithPlanJudged(robust: false, credible: false);
        judged.Later(-1).Try("offer-plan-opportunity", new { due = CaseStory.Today }).ShouldBeInvalid("on");
        judged.Try("offer-plan-opportunity", new { due = CaseStory.Today }).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("review")]
    [InlineData("options")]
    public void OfferPlanOpportunity_OutsidePlanning_IsInvalid(string stage) =>
        Given.CaseIn(scenario: 2, stage).Try("offer-plan-opportunity", new { due = CaseStory.Today }).ShouldBeInvalid("stage");

    [Fact]
    public void JudgePlan_WhenNoneIsOpen_IsInvalid() => InPlanning.Try("judge-plan", Plan()).ShouldBeInvalid("opportunity");

    [Theory]
    [InlineData(-1, "invalid on")]
    [InlineData(0, "accepted")]
    public void JudgePlan_OfAPresentedPlan_NeedsNoWaiting(int days, string outcome) =>
        DecisionAssertions.Describe(InPlanning.WithOpportunity().Later(days).Try("judge-plan", Plan())).ShouldBe(outcome);

    [Theory]
    [InlineData(27, "refused S2.5")]
    [InlineData(28, "accepted")]
    public void JudgePlan_OfAPlanNotPresented_WaitsForTheDueDay(int days, string outcome) =>
        DecisionAssertions.Describe(InPlanning.WithOpportunity().Later(days).Try("judge-plan", NotPresented)).ShouldBe(outcome);

    [Fact]
    public void JudgePlan_NotPresented_SaysNothingOfARobustOrCrediblePlan()
    {
        var due = InPlanning.WithOpportunity().Later(28);
        due.Try("judge-plan", NotPresented.And("robust", false)).ShouldBeInvalid("robust");
        due.Try("judge-plan", NotPresented.And("credible", true)).ShouldBeInvalid("credible");
    }

    [Theory]
    [InlineData("robust")]
    [InlineData("credible")]
    [InlineData("rationale")]
    public void JudgePlan_OfAPresentedPlan_SaysWhatItIs(string field) =>
        InPlanning.WithOpportunity().Try("judge-plan", Examples.Json(Plan()).Without(field)).ShouldBeInvalid(field);

    [Fact]
    public void JudgePlan_ThatIsStruck_LeavesTheOpportunityOpenAgain()
    {
        var judged = InPlanning.WithOpportunity().WithPlanJudged(robust: true, credible: true);
        judged.WithStruck(judged.LastRecord).Case.OpenPlanOpportunity.ShouldNotBeNull();
        judged.WithStruck(judged.LastRecord).Trying("revise-contract").ShouldBeRefused("S2.2");
    }

    [Theory]
    [InlineData("review", "accepted")]
    [InlineData("planning", "accepted")]
    [InlineData("options", "invalid stage")]
    public void HoldJointReview_IsPossibleUntilOptions(string stage, string outcome) =>
        DecisionAssertions.Describe(Given.CaseIn(2, stage).Try("hold-joint-review", new { findings = "Too few clinics", agreed = true })).ShouldBe(outcome);

    private static CaseStory InPlanning => Given.CaseIn(scenario: 2, "planning");

    private static JsonObject NotPresented => Examples.Json(new { presented = false, rationale = "None came" });

    private static object Plan(bool robust = false, bool credible = false) => new { presented = true, robust, credible, rationale = "As the panel found" };
}
