namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>Inviting providers, and receiving and scoring their bids.</summary>
public class BiddingTests
{
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

    private static object Score(string provider) => new { provider, quality = 50, value = 50 };
}
