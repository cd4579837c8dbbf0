namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>Inviting providers, and receiving and scoring their bids.</summary>
public class BiddingTests
{
    [Theory]
    [InlineData("invite")]
    [InlineData("receive-bid")]
    [InlineData("withdraw-bid")]
    [InlineData("score-bid")]
    public void TenderFacts_WhenNoTenderIsOpen_AreInvalid(string action)
    {
        InMarketTest.Try(action, new { provider = MadeUp.Trust }).ShouldBeInvalid("tender");
        InMarketTest.WithOpenTender().Taking("abandon-tender").Try(action, new { provider = MadeUp.Trust }).ShouldBeInvalid("tender");
    }

    [Theory]
    [InlineData(-1, "invalid on")]
    [InlineData(0, "accepted")]
    [InlineData(16, "accepted")]
    [InlineData(17, "refused PP.6a")]
    [InlineData(30, "refused PP.6a")]
    [InlineData(31, "invalid on")]
    public void Invite_LeavesTheProvider14DaysToBid(int days, string outcome) =>
        DecisionAssertions.Describe(InMarketTest.Later().WithOpenTender().Later(days).Try("invite", new { provider = MadeUp.Trust })).ShouldBe(outcome);

    [Fact]
    public void Invite_ASecondTime_IsInvalid() =>
        InMarketTest.WithOpenTender().WithInvited(MadeUp.Trust).Try("invite", new { provider = MadeUp.Trust }).ShouldBeInvalid("provider");

    [Fact]
    public void Invite_DatedBeforeTheExistingProviderWas_IsRefusedUnderTheFairChance() =>
        InMarketTest.WithOpenTender().Later(3).WithInvited(MadeUp.Trust).Later(-1).Try("invite", new { provider = MadeUp.Hospitals }).ShouldBeRefused("S1.6");

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
        Given.CaseIn(Given.Case(scenario: 4, MadeUp.Trust, MadeUp.Arm), "tender").WithOpenTender().WithInvited(MadeUp.Trust)
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
    public void NhsOnlyTender_WhenTheExistingProviderIsIndependent_GivesItItsFairChanceToo()
    {
        var story = NhsOnly(MadeUp.Independent);
        story.Try("invite", new { provider = MadeUp.Hospitals }).ShouldBeRefused("S4.6");
        story.WithInvited(MadeUp.Independent).Try("receive-bid", new { provider = MadeUp.Independent }).ShouldBeAccepted();
        story.Try("invite", new { provider = MadeUp.ThirdSector }).ShouldBeRefused("S4.5", "S4.6");
    }

    [Theory]
    [InlineData(-1, "invalid on")]
    [InlineData(0, "accepted")]
    [InlineData(30, "accepted")]
    [InlineData(31, "refused PP.6a")]
    public void ReceiveBid_ArrivesByTheClosingDay(int days, string outcome) =>
        DecisionAssertions.Describe(InMarketTest.Later(3).WithOpenTender().Later(days).Try("receive-bid", new { provider = MadeUp.ThirdSector })).ShouldBe(outcome);

    [Fact]
    public void ReceiveBid_ASecondTime_IsInvalid() =>
        InMarketTest.WithOpenTender().WithBids(MadeUp.Hospitals).Try("receive-bid", new { provider = MadeUp.Hospitals }).ShouldBeInvalid("provider");

    [Fact]
    public void ReceiveBid_OfAnUnknownProvider_IsInvalid() =>
        InMarketTest.WithOpenTender().Try("receive-bid", new { provider = MadeUp.Unknown }).ShouldBeInvalid("provider");

    [Theory]
    [InlineData(29, "invalid on")]
    [InlineData(30, "invalid on")]
    [InlineData(31, "accepted")]
    public void ScoreBid_WaitsForTheClosingDayToPass(int days, string outcome) =>
        DecisionAssertions.Describe(InMarketTest.WithOpenTender().WithBids(MadeUp.Trust).Later(days).Try("score-bid", Score(MadeUp.Trust))).ShouldBe(outcome);

    [Fact]
    public void ScoreBid_WithoutABid_IsInvalid() =>
        InMarketTest.WithOpenTender().WithBids(MadeUp.Trust).AfterClosing().Try("score-bid", Score(MadeUp.Hospitals)).ShouldBeInvalid("provider");

    [Fact]
    public void ScoreBid_ASecondTime_IsInvalid() =>
        InMarketTest.WithTwoScoredBids().Try("score-bid", Score(MadeUp.Trust)).ShouldBeInvalid("provider");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WithdrawBid_ScoredOrNot_MakesItNoBidAnyMore(bool scored)
    {
        var bidden = InMarketTest.WithOpenTender().WithBids(MadeUp.Trust, MadeUp.Hospitals);
        bidden.Later(-1).Try("withdraw-bid", Withdrawal).ShouldBeInvalid("on");
        bidden = scored ? bidden.AfterClosing().WithScore(MadeUp.Hospitals, 90, 90) : bidden;
        var withdrawn = bidden.With("withdraw-bid", Withdrawal);
        withdrawn.Case.OpenTender!.Bids.Select(bid => bid.Provider).ShouldBe([MadeUp.Trust]);
        withdrawn.Try("withdraw-bid", Withdrawal).ShouldBeInvalid("provider");
        withdrawn.AfterClosing().Try("score-bid", Score(MadeUp.Hospitals)).ShouldBeInvalid("provider");
        withdrawn.On(bidden.Case.OpenTender!.On).Try("receive-bid", new { provider = MadeUp.Hospitals }).ShouldBeInvalid("provider");
    }

    [Fact]
    public void Strike_InATender_IsPossibleAsLongAsNothingRestsOnWhatIsStruck()
    {
        var opened = InMarketTest.WithOpenTender();
        var invited = opened.WithInvited(MadeUp.Trust);
        var bidden = invited.WithBids(MadeUp.Trust);
        var scored = bidden.AfterClosing().WithScore(MadeUp.Trust, 50, 50);
        var withdrawn = scored.With("withdraw-bid", new { provider = MadeUp.Trust, reason = "Too few nurses" });

        opened.WithStruck(opened.LastRecord).Case.Tenders.ShouldBeEmpty();
        invited.WithStruck(opened.LastRecord).Case.OpenTender.ShouldBeNull();
        TryStrike(bidden, opened.LastRecord).ShouldBeInvalid("record");
        TryStrike(withdrawn, opened.LastRecord).ShouldBeInvalid("record");
        invited.WithStruck(invited.LastRecord).Case.OpenTender!.Invitations.ShouldBeEmpty();
        TryStrike(bidden, invited.LastRecord).ShouldBeInvalid("record");
        bidden.WithStruck(bidden.LastRecord).Case.OpenTender!.BidsReceived.ShouldBeEmpty();
        TryStrike(scored, bidden.LastRecord).ShouldBeInvalid("record");
        scored.WithStruck(scored.LastRecord).Case.OpenTender!.Bids.Single().Scored.ShouldBeNull();
        withdrawn.WithStruck(withdrawn.LastRecord).Case.OpenTender!.Bids.Single().Scored.ShouldNotBeNull();
        withdrawn.WithStruck(scored.LastRecord).Case.OpenTender!.BidsReceived.Single().Withdrawn.ShouldNotBeNull();
    }

    [Fact]
    public void Strike_AfterATenderEnded_IsOfItsBidsButNotOfTheTender()
    {
        var opened = InMarketTest.WithOpenTender();
        var bidden = opened.WithBids(MadeUp.Trust);
        var reopened = bidden.Taking("abandon-tender").WithOpenTender();
        TryStrike(reopened, opened.LastRecord).ShouldBeInvalid("record");
        var struck = reopened.WithBids(MadeUp.Hospitals).WithStruck(bidden.LastRecord).Case;
        struck.Tenders[0].BidsReceived.ShouldBeEmpty();
        struck.Tenders[1].BidsReceived.Single().Provider.ShouldBe(MadeUp.Hospitals);
    }

    private static Decision TryStrike(CaseStory story, string record) => story.Try("strike", new { record, reason = "Recorded in error" });

    private static object Withdrawal => new { provider = MadeUp.Hospitals, reason = "Too few nurses" };

    private static CaseStory InMarketTest => Given.CaseIn(scenario: 1, "market-test");

    private static CaseStory NhsOnly(string existing) => Given.CasePreparedFor(Given.Case(scenario: 4, existing), "decide-tender")
        .Taking("decide-tender", new { decision = "nhs-only-tender", clinicalJustification = "Intensive care" }).WithOpenTender();

    private static object Score(string provider) => new { provider, quality = 50, value = 50 };
}
