using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>The formal chances of scenario 1: offered, open, judged.</summary>
public class FormalChanceTests
{
    [Theory]
    [InlineData(27, "invalid due")]
    [InlineData(28, "accepted")]
    [InlineData(29, "accepted")]
    [InlineData(-1, "invalid due")]
    public void OfferChance_GivesTheProvider28DaysOrMore(int days, string outcome) =>
        DecisionAssertions.Describe(InImprovement.Try("offer-chance", Chance(InImprovement.Day.AddDays(days)))).ShouldBe(outcome);

    [Fact]
    public void OfferChance_WhileOneIsOpen_IsInvalid() =>
        InImprovement.WithChance().Try("offer-chance", Chance(InImprovement.Day.AddDays(60))).ShouldBeInvalid("chance");

    [Fact]
    public void OfferChance_DatedOnTheDayTheStageWasEntered_IsAccepted() =>
        InImprovement.Later(5).On(InImprovement.Day).Try("offer-chance", Chance(InImprovement.Day.AddDays(28))).ShouldBeAccepted();

    [Fact]
    public void OfferChance_DatedBeforeTheStageWasEntered_IsInvalid() =>
        InImprovement.Later(-1).Try("offer-chance", Chance(InImprovement.Day.AddDays(28))).ShouldBeInvalid("on");

    [Fact]
    public void OfferChance_DatedBeforeTheJudgementOnTheOneBefore_IsInvalid()
    {
        var judged = InImprovement.WithFailedChance();
        judged.Later(-1).Try("offer-chance", Chance(CaseStory.Today)).ShouldBeInvalid("on");
        judged.Try("offer-chance", Chance(CaseStory.Today)).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("concerns")]
    [InlineData("options")]
    [InlineData("market-test")]
    public void OfferChance_OutsideImprovement_IsInvalid(string stage) =>
        Given.CaseIn(scenario: 1, stage).Try("offer-chance", Chance(CaseStory.Today)).ShouldBeInvalid("stage");

    [Theory]
    [InlineData("concerns", "stage")]
    [InlineData("improvement", "chance")]
    public void JudgeChance_WhenNoneIsOpen_IsInvalid(string stage, string field) =>
        Given.CaseIn(scenario: 1, stage).Try("judge-chance", Examples.Judgement("insufficient")).ShouldBeInvalid(field);

    [Fact]
    public void JudgeChance_JudgedAlready_IsInvalid() =>
        InImprovement.WithFailedChance().Try("judge-chance", Examples.Judgement("insufficient")).ShouldBeInvalid("chance");

    [Theory]
    [InlineData(-1, "invalid on")]
    [InlineData(0, "refused S1.4")]
    [InlineData(27, "refused S1.4")]
    [InlineData(28, "accepted")]
    [InlineData(29, "accepted")]
    public void JudgeChance_Insufficient_WaitsForTheDueDay(int days, string outcome) =>
        DecisionAssertions.Describe(InImprovement.Later(5).WithChance().Later(days).Try("judge-chance", Examples.Judgement("insufficient"))).ShouldBe(outcome);

    [Theory]
    [InlineData(-1, "invalid on")]
    [InlineData(0, "accepted")]
    public void JudgeChance_Sufficient_NeedsNoWaiting(int days, string outcome) =>
        DecisionAssertions.Describe(InImprovement.WithChance().Later(days).Try("judge-chance", Examples.Judgement("sufficient"))).ShouldBe(outcome);

    [Theory]
    [InlineData("healing")]
    [InlineData("satisfaction")]
    public void JudgeChance_WithoutAResultForEachMeasureOfQuality_IsInvalid(string without)
    {
        var judgement = Examples.Judgement("sufficient");
        ((JsonObject)judgement["results"]!).Remove(without);
        AtDueDay.Try("judge-chance", judgement).ShouldBeInvalid("results");
    }

    [Fact]
    public void JudgeChance_WithoutResults_IsInvalid() =>
        AtDueDay.Try("judge-chance", Examples.Judgement("sufficient").Without("results")).ShouldBeInvalid("results");

    [Fact]
    public void JudgeChance_WithoutAResultForAMeasureOfValueOrActivity_IsAccepted() =>
        InImprovement.WithMeasure("cost", "value-for-money").WithMeasure("visits", "activity").WithChance().Later(28)
            .Try("judge-chance", Examples.Judgement("sufficient")).ShouldBeAccepted();

    [Fact]
    public void JudgeChance_RestsOnTheMeasuresThatWereSetWhenItWasOffered()
    {
        var since = AtDueDay.WithMeasure("falls", "quality");
        since.Try("judge-chance", Examples.Judgement("sufficient")).ShouldBeAccepted();
        since.Try("judge-chance", Results(new { healing = 60, satisfaction = 60, falls = 90 }, "sufficient")).ShouldBeRefused("S1.3");
        since.Try("judge-chance", Results(new { healing = 80, satisfaction = 80, falls = 60 })).ShouldBeRefused("S1.3");
        AtDueDay.Later().WithMeasure("falls", "quality").Later(-1).Try("judge-chance", Results(new { healing = 70, satisfaction = 70, falls = 60 })).ShouldBeInvalid("results");
        InImprovement.Later().WithMeasure("falls", "quality").Later(-1).WithChance().Later(28).Try("judge-chance", Examples.Judgement("sufficient")).ShouldBeAccepted();
    }

    [Theory]
    [InlineData(80, 80, "refused S1.3")]
    [InlineData(79.9, 80, "accepted")]
    [InlineData(80, 79.9, "accepted")]
    public void JudgeChance_InsufficientAlthoughEveryResultMeetsItsTarget_IsRefusedUnderS1_3(decimal healing, decimal satisfaction, string outcome) =>
        DecisionAssertions.Describe(AtDueDay.Try("judge-chance", Results(new { healing, satisfaction }))).ShouldBe(outcome);

    [Theory]
    [InlineData(60, 60, "refused S1.3")]
    [InlineData(1, 1, "refused S1.3")]
    [InlineData(60.1, 1, "accepted")]
    [InlineData(60, 80, "accepted")]
    public void JudgeChance_SufficientAlthoughNoResultIsBetterThanItsBaseline_IsRefusedUnderS1_3(decimal healing, decimal satisfaction, string outcome) =>
        DecisionAssertions.Describe(AtDueDay.Try("judge-chance", Results(new { healing, satisfaction }, "sufficient"))).ShouldBe(outcome);

    [Fact]
    public void JudgeChance_WithResultOfAnUnknownMeasure_IsInvalid() =>
        AtDueDay.Try("judge-chance", Results(new { healing = 70, satisfaction = 70, falls = 1 })).ShouldBeInvalid("results");

    [Fact]
    public void JudgeChance_WithBlankRationale_IsInvalid() =>
        AtDueDay.Try("judge-chance", Examples.Judgement("insufficient").And("rationale", "—")).ShouldBeInvalid("rationale");

    [Fact]
    public void JudgeChance_WithEverythingAgainstIt_IsInvalidFirstAndThenRefusedUnderEveryClause()
    {
        var open = InImprovement.WithChance();
        open.Try("judge-chance", new { improvement = "insufficient" }).ShouldBeInvalid("rationale", "results");
        open.Try("judge-chance", Results(new { healing = 80, satisfaction = 80 })).ShouldBeRefused("S1.3", "S1.4");
    }

    [Fact]
    public void JudgeChance_ThatIsStruck_LeavesTheChanceOpenAgain()
    {
        var judged = InImprovement.WithChance().WithChanceJudged("sufficient");
        var open = judged.WithStruck(judged.LastRecord);
        open.Case.OpenChance.ShouldNotBeNull();
        open.Trying("close-resolved").ShouldBeRefused("S1.3", "S1.4");
        open.With("judge-chance", Examples.Judgement("insufficient")).Case.Chances.Single().Judged!.IsSufficient.ShouldBeFalse();
    }

    [Fact]
    public void JudgeChance_OfAnEarlierChanceOrAnEarlierStage_CannotBeStruck()
    {
        var first = InImprovement.WithFailedChance();
        first.WithChance().Try("strike", new { record = first.LastRecord, reason = "Too soon" }).ShouldBeInvalid("record");
        first.Try("strike", new { record = $"entry-{first.Case.Chances[0].Mark.Number}", reason = "Judged" }).ShouldBeInvalid("record");
        var options = Given.CaseIn(1, "options");
        options.Try("strike", new { record = options.Case.Chances[^1].Judged!.RecordId, reason = "Too late" }).ShouldBeInvalid("record");
    }

    private static CaseStory InImprovement => Given.CaseIn(scenario: 1, "improvement");

    private static CaseStory AtDueDay => InImprovement.WithChance().Later(28);

    private static object Chance(DateOnly due) => new { due, expectations = "Healing in 12 weeks" };

    private static object Results(object results, string improvement = "insufficient") => new { improvement, results, rationale = "As measured" };
}
