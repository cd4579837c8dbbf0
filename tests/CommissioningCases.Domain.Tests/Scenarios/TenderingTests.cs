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

    private static CaseStory InMarketTest => Given.CaseIn(scenario: 1, "market-test");

    private static CaseStory WithSignOff(CaseStory story) => story.Scenario is 1 or 3 ? story : story.WithAssurance("sha-strategy-sign-off");

    private static object Open(DateOnly closes, object? weights = null) => new { type = "open", closes, weights = weights ?? new { quality = 60, value = 40 } };
}
