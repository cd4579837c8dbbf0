using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>The formal chances of scenario 1: offered, open, judged.</summary>
public class FormalChanceTests
{
    [Theory]
    [InlineData(27, "refused S1.4")]
    [InlineData(28, "accepted")]
    [InlineData(29, "accepted")]
    [InlineData(-1, "refused S1.4")]
    public void OfferChance_GivesTheProvider28DaysOrMore(int days, string outcome) =>
        DecisionAssertions.Describe(InImprovement.Try("offer-chance", Chance(InImprovement.Day.AddDays(days)))).ShouldBe(outcome);

    [Fact]
    public void OfferChance_WhileOneIsOpen_IsInvalid() =>
        InImprovement.WithChance().Try("offer-chance", Chance(InImprovement.Day.AddDays(60))).ShouldBeInvalid("stage");

    [Fact]
    public void OfferChance_DatedOnTheDayTheStageWasEntered_IsAccepted() =>
        InImprovement.Later(5).On(InImprovement.Day).Try("offer-chance", Chance(InImprovement.Day.AddDays(28))).ShouldBeAccepted();

    [Fact]
    public void OfferChance_DatedBeforeTheStageWasEntered_IsInvalid() =>
        InImprovement.Later(-1).Try("offer-chance", Chance(InImprovement.Day.AddDays(28))).ShouldBeInvalid("on");

    [Theory]
    [InlineData("concerns")]
    [InlineData("options")]
    [InlineData("market-test")]
    public void OfferChance_OutsideImprovement_IsInvalid(string stage) =>
        Given.CaseIn(scenario: 1, stage).Try("offer-chance", Chance(CaseStory.Today)).ShouldBeInvalid("stage");

    [Theory]
    [InlineData("concerns")]
    [InlineData("improvement")]
    public void JudgeChance_WhenNoneIsOpen_IsInvalid(string stage) =>
        Given.CaseIn(scenario: 1, stage).Try("judge-chance", Examples.Judgement("insufficient")).ShouldBeInvalid("stage");

    [Fact]
    public void JudgeChance_JudgedAlready_IsInvalid() =>
        InImprovement.WithFailedChance().Try("judge-chance", Examples.Judgement("insufficient")).ShouldBeInvalid("stage");

    [Theory]
    [InlineData(-1, "invalid on")]
    [InlineData(0, "refused S1.4")]
    [InlineData(27, "refused S1.4")]
    [InlineData(28, "accepted")]
    [InlineData(29, "accepted")]
    public void JudgeChance_Insufficient_WaitsForTheDueDay(int days, string outcome) =>
        DecisionAssertions.Describe(InImprovement.WithChance().Later(days).Try("judge-chance", Examples.Judgement("insufficient"))).ShouldBe(outcome);

    [Theory]
    [InlineData(-1, "invalid on")]
    [InlineData(0, "accepted")]
    public void JudgeChance_Sufficient_NeedsNoWaiting(int days, string outcome) =>
        DecisionAssertions.Describe(InImprovement.WithChance().Later(days).Try("judge-chance", Examples.Judgement("sufficient"))).ShouldBe(outcome);

    [Theory]
    [InlineData("healing")]
    [InlineData("satisfaction")]
    public void JudgeChance_WithoutAResultForEachMeasureOfQuality_IsRefusedUnderS1_3(string without)
    {
        var judgement = Examples.Judgement("sufficient");
        ((JsonObject)judgement["results"]!).Remove(without);
        AtDueDay.Try("judge-chance", judgement).ShouldBeRefused("S1.3");
    }

    [Fact]
    public void JudgeChance_WithoutResults_IsRefusedUnderS1_3() =>
        AtDueDay.Try("judge-chance", Examples.Judgement("sufficient").Without("results")).ShouldBeRefused("S1.3");

    [Fact]
    public void JudgeChance_WithoutAResultForAMeasureOfValueOrActivity_IsAccepted() =>
        AtDueDay.WithMeasure("cost", "value-for-money").WithMeasure("visits", "activity")
            .Try("judge-chance", Examples.Judgement("sufficient")).ShouldBeAccepted();

    [Fact]
    public void JudgeChance_WithoutAResultForAMeasureSetSinceTheOffer_IsRefusedUnderS1_3() =>
        AtDueDay.WithMeasure("falls", "quality").Try("judge-chance", Examples.Judgement("sufficient")).ShouldBeRefused("S1.3");

    [Theory]
    [InlineData(80, 80, "refused S1.3")]
    [InlineData(79.9, 80, "accepted")]
    [InlineData(80, 79.9, "accepted")]
    public void JudgeChance_InsufficientAlthoughEveryResultMeetsItsTarget_IsRefusedUnderS1_3(decimal healing, decimal satisfaction, string outcome) =>
        DecisionAssertions.Describe(AtDueDay.Try("judge-chance", Results(new { healing, satisfaction }))).ShouldBe(outcome);

    [Fact]
    public void JudgeChance_Insufficient_LooksAtEveryResultGivenNotOnlyThoseOfQuality() =>
        AtDueDay.WithMeasure("cost", "value-for-money").Try("judge-chance", Results(new { healing = 80, satisfaction = 80, cost = 60 })).ShouldBeAccepted();

    [Fact]
    public void JudgeChance_Sufficient_MayBeJudgedSoWhateverTheResults() =>
        AtDueDay.Try("judge-chance", Results(new { healing = 1, satisfaction = 1 }, "sufficient")).ShouldBeAccepted();

    [Fact]
    public void JudgeChance_WithResultOfAnUnknownMeasure_IsInvalid() =>
        AtDueDay.Try("judge-chance", Results(new { healing = 1, satisfaction = 1, falls = 1 })).ShouldBeInvalid("results");

    [Fact]
    public void JudgeChance_WithBlankRationale_IsRefusedUnderPP_6b() =>
        AtDueDay.Try("judge-chance", Examples.Judgement("insufficient").And("rationale", " ")).ShouldBeRefused("PP.6b");

    [Fact]
    public void JudgeChance_WithEverythingAgainstIt_IsRefusedUnderEveryClause() =>
        InImprovement.WithChance().Try("judge-chance", new { improvement = "insufficient" }).ShouldBeRefused("PP.6b", "S1.3", "S1.4");

    private static CaseStory InImprovement => Given.CaseIn(scenario: 1, "improvement");

    private static CaseStory AtDueDay => InImprovement.WithChance().Later(28);

    private static object Chance(DateOnly due) => new { due, expectations = "Healing in 12 weeks" };

    private static object Results(object results, string improvement = "insufficient") => new { improvement, results, rationale = "As measured" };
}
