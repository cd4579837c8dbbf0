namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>Opening and abandoning a tender; what is done while it is open stands in <see cref="BiddingTests"/>.</summary>
public class TenderingTests
{
    public static TheoryData<int, string> TenderStages => new()
    {
        { 1, "market-test" }, { 2, "market-test" }, { 3, "market-test" }, { 4, "tender" }, { 6, "tender" },
    };

    [Theory]
    [MemberData(nameof(TenderStages))]
    public void OpenTender_ForThirtyDays_IsOpenToAll(int scenario, string stage) =>
        Given.CaseIn(scenario, stage).WithOpenTender().Case.OpenTender.ShouldNotBeNull().Type.ShouldBe(TenderType.Open);

    [Theory]
    [InlineData(29, "invalid closes")]
    [InlineData(30, "accepted")]
    [InlineData(31, "accepted")]
    public void OpenTender_StaysOpenForThirtyDaysOrMore(int days, string outcome) =>
        DecisionAssertions.Describe(InMarketTest.Try("open-tender", Open(InMarketTest.Day.AddDays(days)))).ShouldBe(outcome);

    [Theory]
    [InlineData(0, 100, "invalid weights")]
    [InlineData(100, 0, "invalid weights")]
    [InlineData(1, 99, "invalid weights")]
    [InlineData(9.99, 90.01, "invalid weights")]
    [InlineData(10, 90, "accepted")]
    [InlineData(90, 10, "accepted")]
    [InlineData(33.3, 66.7, "accepted")]
    [InlineData(60, 41, "invalid weights")]
    [InlineData(60, 39, "invalid weights")]
    [InlineData(-1, 101, "invalid weights")]
    public void OpenTender_WeighsBothQualityAndValue(decimal quality, decimal value, string outcome) =>
        DecisionAssertions.Describe(InMarketTest.Try("open-tender", Open(InMarketTest.Day.AddDays(30), new { quality, value }))).ShouldBe(outcome);

    [Theory]
    [InlineData("open-tender", TenderType.Open)]
    [InlineData("nhs-only-tender", TenderType.NhsOnly)]
    public void OpenTender_InScenario4_IsOfTheTypeThatWasDecided(string decision, TenderType type) =>
        Given.CasePreparedFor(scenario: 4, "decide-tender").Taking("decide-tender", new { decision, clinicalJustification = "Intensive care" })
            .WithOpenTender().Case.OpenTender!.Type.ShouldBe(type);

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
    public void OpenTender_WhileOneIsOpen_IsInvalid() => InMarketTest.WithOpenTender().TryTender().ShouldBeInvalid("tender");

    [Fact]
    public void OpenTender_DatedBeforeTheStageOrTheEndOfTheOneBefore_IsInvalid()
    {
        InMarketTest.Later(-1).TryTender().ShouldBeInvalid("on");
        var abandoned = InMarketTest.WithOpenTender().Later(3).Taking("abandon-tender");
        abandoned.Later(-1).TryTender().ShouldBeInvalid("on");
        abandoned.TryTender().ShouldBeAccepted();
    }

    [Fact]
    public void AbandonTender_KeepsTheStageAndFreesItForAnother()
    {
        var abandoned = InMarketTest.WithOpenTender().Later().Taking("abandon-tender");
        abandoned.Stage.ShouldBe("market-test");
        abandoned.WithOpenTender().Case.Tenders.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(1, "market-test", "options")]
    [InlineData(2, "market-test", "options")]
    [InlineData(3, "market-test", "resolution")]
    [InlineData(4, "tender", "decision")]
    [InlineData(6, "tender", "review")]
    public void AbandonTender_GoingBack_ReturnsToTheStageWhereItWasDecided(int scenario, string stage, string back) =>
        Given.CaseIn(scenario, stage).WithOpenTender().Later().Taking("abandon-tender", new { back = true }).Stage.ShouldBe(back);

    [Fact]
    public void AbandonTender_GoingBack_EntersAnotherStage_ToWhichNothingBelongsYet()
    {
        var back = Given.CaseIn(scenario: 1, "market-test").WithOpenTender().Later().Taking("abandon-tender", new { back = true });
        back.Later().Trying("market-test").ShouldBeRefused("S1.5");
        back.Later().WithProviderEngaged().WithStaffEngaged().Trying("market-test").ShouldBeAccepted();
    }

    [Fact]
    public void AbandonTender_OnceABidIsScored_IsForTheBoard()
    {
        var scored = InMarketTest.WithOpenTender().WithBids(MadeUp.Trust).AfterClosing().WithScore(MadeUp.Trust, 50, 50).WithAssurance("sha-assurance", "not-assured");
        scored.Try("take-step", Examples.Step("abandon-tender", new { })).ShouldBeRefused("PP.10a", "PP.6a", "PP.6b", "PP.6c", "PP.6d");
        scored.Proposing("abandon-tender").Try("take-step", new { step = "abandon-tender" }).ShouldBeRefused("PP.10a");
        scored.Taking("abandon-tender", new { back = true }).Stage.ShouldBe("options");
        scored.With("withdraw-bid", new { provider = MadeUp.Trust, reason = "Too few nurses" }).Try("take-step", Examples.Step("abandon-tender", new { })).ShouldBeAccepted();
    }

    [Fact]
    public void AbandonTender_TakesTheProposalsOfTheTenderWithIt()
    {
        var proposed = Given.CasePreparedFor(scenario: 1, "award").Approved("award");
        var reopened = proposed.Taking("abandon-tender").WithOpenTender().WithInvited(MadeUp.Trust).WithBids(MadeUp.Trust).AfterClosing().WithScore(MadeUp.Trust, 50, 50);
        reopened.Try("take-step", new { step = "award" }).ShouldBeRefused("PP.10a", "PP.6a", "PP.6b", "PP.6c", "PP.6d");
        reopened.Try("board-decision", new { step = "award", decision = "approved", minute = "8" }).ShouldBeInvalid("step");
    }

    [Fact]
    public void AbandonTender_WhenNoneIsOpen_IsInvalid() => InMarketTest.Trying("abandon-tender").ShouldBeInvalid("tender");

    [Fact]
    public void AbandonTender_DatedBeforeItWasOpened_IsInvalid() =>
        InMarketTest.Later(5).WithOpenTender().Later(-1).Trying("abandon-tender").ShouldBeInvalid("on");

    private static CaseStory InMarketTest => Given.CaseIn(scenario: 1, "market-test");

    private static object Open(DateOnly closes, object? weights = null) => new { closes, weights = weights ?? new { quality = 60, value = 40 } };
}
