namespace CommissioningCases.Domain.Tests.Scenarios;

public class AwardTests
{
    public static TheoryData<int> Tendering => [1, 2, 3, 4, 6];

    [Theory]
    [MemberData(nameof(Tendering))]
    public void Award_ToTheBestOfTheScoredBids_ClosesTheCase(int scenario)
    {
        var awarded = Given.CaseReadyFor(scenario, "award").Taking("award");
        awarded.Stage.ShouldBe("closed");
        awarded.Case.Tenders.Single().AwardedTo.ShouldBe(awarded.Provider);
    }

    [Fact]
    public void Award_ToAProviderWithoutABid_IsInvalid() =>
        Given.CaseReadyFor(scenario: 1, "award").Trying("award", new { provider = MadeUp.ThirdSector }).ShouldBeInvalid("provider");

    [Fact]
    public void Award_WhenNoTenderIsOpen_IsInvalid()
    {
        Given.CaseIn(scenario: 1, "market-test").Trying("award").ShouldBeInvalid("provider");
        Given.CaseReadyFor(scenario: 1, "award").Taking("abandon-tender").Trying("award").ShouldBeInvalid("provider");
    }

    [Fact]
    public void Award_WhileABidIsUnscored_IsRefusedUnderPP_6a() =>
        Ready(story => story.WithBids(MadeUp.Trust, MadeUp.Hospitals).AfterClosing().WithScore(MadeUp.Trust, 80, 80)).Trying("award").ShouldBeRefused("PP.6a");

    [Fact]
    public void Award_OfAnUnscoredBid_IsRefusedUnderPP_6aOnly() =>
        Ready(story => story.WithBids(MadeUp.Trust, MadeUp.Hospitals).AfterClosing().WithScore(MadeUp.Hospitals, 80, 80)).Trying("award").ShouldBeRefused("PP.6a");

    [Theory]
    [InlineData(70, 70, 71, 69, "refused PP.7")]
    [InlineData(70, 70, 69, 71, "accepted")]
    [InlineData(70, 70, 70, 70, "accepted")]
    [InlineData(50, 80, 70, 50, "accepted")]
    [InlineData(50, 79.9, 70, 50, "refused PP.7")]
    public void Award_GoesToTheHighestScoreByTheWeights(decimal quality, decimal value, decimal otherQuality, decimal otherValue, string outcome) =>
        DecisionAssertions.Describe(Ready(story => story
            .WithBids(MadeUp.Trust, MadeUp.Hospitals).AfterClosing()
            .WithScore(MadeUp.Trust, quality, value).WithScore(MadeUp.Hospitals, otherQuality, otherValue)).Trying("award")).ShouldBe(outcome);

    [Theory]
    [InlineData(1, "S1.6")]
    [InlineData(2, "S2.7")]
    [InlineData(3, "PP.2")]
    [InlineData(4, "S4.6")]
    public void Award_WithoutInvitingTheExistingProvider_IsRefusedUnderTheFairChance(int scenario, string clause) =>
        Bidden(scenario, invited: []).Trying("award").ShouldBeRefused(clause);

    [Fact]
    public void Award_InScenario6WithoutInvitingTheExistingProvider_IsRefusedUnderPP_2AndS6_2() =>
        Bidden(scenario: 6, invited: []).Trying("award").ShouldBeRefused("PP.2", "S6.2");

    [Fact]
    public void Award_InScenario6WithoutInvitingAnNhsProvider_IsRefusedUnderS6_2() =>
        Bidden(scenario: 6, invited: [MadeUp.Independent]).Trying("award").ShouldBeRefused("S6.2");

    [Fact]
    public void Award_OfAnNhsOnlyTender_NeedsNoInvitationOfAnIndependentExistingProvider()
    {
        var story = Given.CaseReadyFor(Given.Case(scenario: 4, MadeUp.Independent), "decide-tender")
            .Taking("decide-tender", new { decision = "nhs-only-tender", clinicalJustification = "Intensive care" })
            .WithOpenTender("nhs-only").WithInvited(MadeUp.Hospitals).WithBids(MadeUp.Hospitals).AfterClosing().WithScore(MadeUp.Hospitals, 50, 50);
        story.WithAssurance("sha-assurance").WithBoardApproval("award").Trying("award", new { provider = MadeUp.Hospitals }).ShouldBeAccepted();
    }

    [Theory]
    [InlineData(1, "S1.5")]
    [InlineData(2, "S2.6")]
    [InlineData(3, "S3.5")]
    public void Award_WithoutProviderAndStaffInThisStage_IsRefused(int scenario, string clause)
    {
        var story = Given.CaseIn(scenario, "market-test").WithTwoScoredBids().WithAssurance("sha-assurance").WithBoardApproval("award");
        story.WithProviderEngaged().Trying("award").ShouldBeRefused(clause);
        story.WithStaffEngaged().Trying("award").ShouldBeRefused(clause);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Award_InScenarios4And6_NeedsNoFurtherEngagement(int scenario) =>
        Given.CaseIn(scenario, "tender").WithTwoScoredBids().WithAssurance("sha-assurance").WithBoardApproval("award").Trying("award").ShouldBeAccepted();

    [Theory]
    [InlineData(1, "S1.O3")]
    [InlineData(2, "S2.O4")]
    [InlineData(3, "S3.O3")]
    [InlineData(4, "S4.O4")]
    [InlineData(6, "S6.O3")]
    public void Award_WithoutTheSha_IsRefused(int scenario, string clause) =>
        Given.CaseIn(scenario, scenario <= 3 ? "market-test" : "tender").WithTwoScoredBids().WithProviderEngaged().WithStaffEngaged().WithBoardApproval("award")
            .Trying("award").ShouldBeRefused(clause);

    /// <summary>A market test of scenario 1 ready for the award, but for what is told of bids.</summary>
    private static CaseStory Ready(Func<CaseStory, CaseStory> bids) =>
        bids(Given.CaseIn(scenario: 1, "market-test").WithOpenTender().WithInvited(MadeUp.Trust))
            .WithProviderEngaged().WithStaffEngaged().WithAssurance("sha-assurance").WithBoardApproval("award");

    /// <summary>A tender in which the existing provider bids alone, ready for the award but for invitations.</summary>
    private static CaseStory Bidden(int scenario, string[] invited)
    {
        var story = Given.CaseIn(scenario, scenario <= 3 ? "market-test" : "tender").WithOpenTender().WithInvited(invited);
        return story.WithBids(story.Provider).AfterClosing().WithScore(story.Provider, 50, 50)
            .WithProviderEngaged().WithStaffEngaged().WithAssurance("sha-assurance").WithBoardApproval("award");
    }
}
