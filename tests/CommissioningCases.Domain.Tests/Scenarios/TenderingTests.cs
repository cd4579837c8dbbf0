namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>Opening a tender, inviting, and receiving and scoring bids.</summary>
public class TenderingTests
{
    public static TheoryData<int, string> TenderStages => new()
    {
        { 1, "market-test" }, { 2, "market-test" }, { 3, "market-test" }, { 4, "tender" }, { 6, "tender" },
    };

    [Theory]
    [MemberData(nameof(TenderStages))]
    public void OpenTender_OpenToAllForThirtyDays_IsAccepted(int scenario, string stage) =>
        Given.CaseIn(scenario, stage).WithOpenTender().Case.OpenTender.ShouldNotBeNull();

    [Theory]
    [InlineData(29, "refused PP.6a")]
    [InlineData(30, "accepted")]
    [InlineData(31, "accepted")]
    public void OpenTender_StaysOpenForThirtyDaysOrMore(int days, string outcome) =>
        DecisionAssertions.Describe(InMarketTest.Try("open-tender", Open(InMarketTest.Day.AddDays(days)))).ShouldBe(outcome);

    [Theory]
    [InlineData(0, 100, "refused PP.7")]
    [InlineData(100, 0, "refused PP.7")]
    [InlineData(1, 99, "accepted")]
    [InlineData(33.3, 66.7, "accepted")]
    [InlineData(60, 41, "invalid weights")]
    [InlineData(60, 39, "invalid weights")]
    [InlineData(-1, 101, "invalid weights")]
    [InlineData(101, -1, "invalid weights")]
    public void OpenTender_WeighsBothQualityAndValue(decimal quality, decimal value, string outcome) =>
        DecisionAssertions.Describe(InMarketTest.Try("open-tender", Open(InMarketTest.Day.AddDays(30), new { quality, value }))).ShouldBe(outcome);

    [Theory]
    [InlineData(1, "market-test", "PP.6a")]
    [InlineData(2, "market-test", "PP.6a")]
    [InlineData(3, "market-test", "PP.6a")]
    [InlineData(6, "tender", "S6.1")]
    public void OpenTender_ToTheNhsOnly_IsRefused(int scenario, string stage, string clause) =>
        WithSignOff(Given.CaseIn(scenario, stage)).TryTender("nhs-only").ShouldBeRefused(clause);

    [Theory]
    [InlineData("open-tender", "open", "accepted")]
    [InlineData("open-tender", "nhs-only", "refused S4.4")]
    [InlineData("nhs-only-tender", "nhs-only", "accepted")]
    [InlineData("nhs-only-tender", "open", "refused S4.4")]
    public void OpenTender_InScenario4_IsOfTheTypeThatWasDecided(string decision, string type, string outcome)
    {
        var decided = Given.CaseReadyFor(scenario: 4, "decide-tender").Taking("decide-tender", new { decision, clinicalJustification = "Intensive care" });
        DecisionAssertions.Describe(WithSignOff(decided).TryTender(type)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData(2, "market-test", "S2.O3")]
    [InlineData(4, "tender", "S4.O2")]
    [InlineData(6, "tender", "S6.O2")]
    public void OpenTender_WithoutSignOffOfTheStrategy_IsRefused(int scenario, string stage, string clause)
    {
        var story = Given.CaseIn(scenario, stage);
        story.TryTender().ShouldBeRefused(clause);
        story.WithAssurance("sha-strategy-sign-off", "not-assured").TryTender().ShouldBeRefused(clause);
        story.WithAssurance("sha-strategy-sign-off", "conditional").TryTender().ShouldBeAccepted();
        story.Later().WithAssurance("sha-strategy-sign-off").Later(-1).TryTender().ShouldBeRefused(clause);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void OpenTender_InScenarios1And3_NeedsNoSignOff(int scenario) => Given.CaseIn(scenario, "market-test").TryTender().ShouldBeAccepted();

    [Fact]
    public void OpenTender_WithEverythingAgainstIt_IsRefusedUnderEveryClause() =>
        Given.CaseIn(scenario: 6, "tender")
            .Try("open-tender", new { type = "nhs-only", closes = Given.FirstDay, weights = new { quality = 100, value = 0 } })
            .ShouldBeRefused("PP.6a", "PP.7", "S6.1", "S6.O2");

    [Fact]
    public void OpenTender_WhileOneIsOpen_IsInvalid() => InMarketTest.WithOpenTender().TryTender().ShouldBeInvalid("stage");

    [Fact]
    public void OpenTender_DatedBeforeTheStageWasEntered_IsInvalid() => InMarketTest.Later(-1).TryTender().ShouldBeInvalid("on");

    [Fact]
    public void AbandonTender_KeepsTheStageAndFreesItForAnother()
    {
        var abandoned = InMarketTest.WithOpenTender().Later().Taking("abandon-tender");
        abandoned.Stage.ShouldBe("market-test");
        abandoned.WithOpenTender().Case.Tenders.Count.ShouldBe(2);
    }

    [Fact]
    public void AbandonTender_WhenNoneIsOpen_IsInvalid() => InMarketTest.Trying("abandon-tender").ShouldBeInvalid("stage");

    [Fact]
    public void AbandonTender_NeedsARationaleOnly() =>
        InMarketTest.WithOpenTender().Try("take-step", new { step = "abandon-tender" }).ShouldBeRefused("PP.6b");

    [Theory]
    [InlineData("invite")]
    [InlineData("receive-bid")]
    public void TenderFacts_WhenNoTenderIsOpen_AreInvalid(string action)
    {
        InMarketTest.Try(action, new { provider = MadeUp.Trust }).ShouldBeInvalid("stage");
        InMarketTest.WithOpenTender().Taking("abandon-tender").Try(action, new { provider = MadeUp.Trust }).ShouldBeInvalid("stage");
    }

    [Theory]
    [InlineData(-1, "invalid on")]
    [InlineData(0, "accepted")]
    [InlineData(30, "accepted")]
    [InlineData(31, "invalid on")]
    public void Invite_FallsBetweenOpeningAndClosingDay(int days, string outcome) =>
        DecisionAssertions.Describe(InMarketTest.Later().WithOpenTender().Later(days).Try("invite", new { provider = MadeUp.Trust })).ShouldBe(outcome);

    [Theory]
    [InlineData(1, "market-test", "S1.6")]
    [InlineData(2, "market-test", "S2.7")]
    [InlineData(3, "market-test", "PP.2")]
    [InlineData(4, "tender", "S4.6")]
    [InlineData(6, "tender", "PP.2")]
    public void Invite_OfAnotherBeforeTheExistingProvider_IsRefusedUnderTheFairChance(int scenario, string stage, string clause)
    {
        var story = Given.CaseIn(scenario, stage).WithOpenTender();
        story.Try("invite", new { provider = MadeUp.Hospitals }).ShouldBeRefused(clause);
        story.WithInvited(story.Provider).Try("invite", new { provider = MadeUp.Hospitals }).ShouldBeAccepted();
    }

    [Fact]
    public void Invite_OfAnotherBeforeOneOfTwoExistingProviders_IsRefusedUnderS4_6() =>
        Given.CaseIn(Given.Case(scenario: 4, MadeUp.Trust, MadeUp.Arm).WithEachProviderEngaged(), "specification")
            .WithContribution(MadeUp.Trust).WithContribution(MadeUp.Arm).Taking("close-specification")
            .WithBoardApproval("decide-tender").Taking("decide-tender").WithOpenTender().WithInvited(MadeUp.Trust)
            .Try("invite", new { provider = MadeUp.Hospitals }).ShouldBeRefused("S4.6");

    [Fact]
    public void Invite_InATenderAfterAnAbandonedOne_BeginsWithTheExistingProviderAgain() =>
        InMarketTest.WithOpenTender().WithInvited(MadeUp.Trust).Taking("abandon-tender").WithOpenTender()
            .Try("invite", new { provider = MadeUp.Hospitals }).ShouldBeRefused("S1.6");

    [Theory]
    [InlineData(MadeUp.SecondIndependent, false, "refused S6.2")]
    [InlineData(MadeUp.ThirdSector, false, "refused S6.2")]
    [InlineData(MadeUp.SecondIndependent, true, "accepted")]
    [InlineData(MadeUp.Arm, false, "accepted")]
    public void Invite_InScenario6_PutsAnNhsProviderBeforeOtherIndependents(string provider, bool afterNhs, string outcome)
    {
        var story = Given.CaseIn(scenario: 6, "tender").WithOpenTender().WithInvited(MadeUp.Independent);
        story = afterNhs ? story.WithInvited(MadeUp.FoundationTrust) : story;
        DecisionAssertions.Describe(story.Try("invite", new { provider })).ShouldBe(outcome);
    }

    [Fact]
    public void Invite_InScenario6OfAnIndependentFirstOfAll_IsRefusedUnderPP_2AndS6_2() =>
        Given.CaseIn(scenario: 6, "tender").WithOpenTender().Try("invite", new { provider = MadeUp.ThirdSector }).ShouldBeRefused("PP.2", "S6.2");

    [Fact]
    public void Invite_OfAnUnknownProvider_IsInvalid() =>
        InMarketTest.WithOpenTender().Try("invite", new { provider = MadeUp.Unknown }).ShouldBeInvalid("provider");

    [Theory]
    [InlineData("invite")]
    [InlineData("receive-bid")]
    public void NhsOnlyTender_OfAnIndependentProvider_IsRefusedUnderS4_5(string action) =>
        NhsOnly(MadeUp.Trust).WithInvited(MadeUp.Trust).Try(action, new { provider = MadeUp.Independent }).ShouldBeRefused("S4.5");

    [Fact]
    public void NhsOnlyTender_WhenTheExistingProviderIsIndependent_AsksNoFairChanceForIt()
    {
        var story = NhsOnly(MadeUp.Independent);
        story.Try("invite", new { provider = MadeUp.Independent }).ShouldBeRefused("S4.5");
        story.Try("invite", new { provider = MadeUp.Hospitals }).ShouldBeAccepted();
    }

    [Theory]
    [InlineData(-5, "accepted")]
    [InlineData(0, "accepted")]
    [InlineData(30, "accepted")]
    [InlineData(31, "refused PP.6a")]
    public void ReceiveBid_ArrivesByTheClosingDay(int days, string outcome) =>
        DecisionAssertions.Describe(InMarketTest.WithOpenTender().Later(days).Try("receive-bid", new { provider = MadeUp.ThirdSector })).ShouldBe(outcome);

    [Fact]
    public void ReceiveBid_ASecondTime_IsInvalid() =>
        InMarketTest.WithOpenTender().WithBids(MadeUp.Hospitals).Try("receive-bid", new { provider = MadeUp.Hospitals }).ShouldBeInvalid("provider");

    [Fact]
    public void ReceiveBid_OfAnUnknownProvider_IsInvalid() =>
        InMarketTest.WithOpenTender().Try("receive-bid", new { provider = MadeUp.Unknown }).ShouldBeInvalid("provider");

    [Theory]
    [InlineData(29, "refused PP.6a")]
    [InlineData(30, "refused PP.6a")]
    [InlineData(31, "accepted")]
    public void ScoreBid_WaitsForTheClosingDayToPass(int days, string outcome) =>
        DecisionAssertions.Describe(InMarketTest.WithOpenTender().WithBids(MadeUp.Trust).Later(days).Try("score-bid", Score(MadeUp.Trust))).ShouldBe(outcome);

    [Fact]
    public void ScoreBid_WithoutABid_IsInvalid() =>
        InMarketTest.WithOpenTender().WithBids(MadeUp.Trust).AfterClosing().Try("score-bid", Score(MadeUp.Hospitals)).ShouldBeInvalid("provider");

    [Fact]
    public void ScoreBid_ASecondTime_IsInvalid() =>
        InMarketTest.WithTwoScoredBids().Try("score-bid", Score(MadeUp.Trust)).ShouldBeInvalid("provider");

    private static CaseStory InMarketTest => Given.CaseIn(scenario: 1, "market-test");

    private static CaseStory NhsOnly(string existing) => Given.CaseReadyFor(Given.Case(scenario: 4, existing), "decide-tender")
        .Taking("decide-tender", new { decision = "nhs-only-tender", clinicalJustification = "Intensive care" }).WithOpenTender("nhs-only");

    private static CaseStory WithSignOff(CaseStory story) => story.Scenario is 1 or 3 ? story : story.WithAssurance("sha-strategy-sign-off");

    private static object Open(DateOnly closes, object? weights = null) => new { type = "open", closes, weights = weights ?? new { quality = 60, value = 40 } };

    private static object Score(string provider) => new { provider, quality = 50, value = 50 };
}
