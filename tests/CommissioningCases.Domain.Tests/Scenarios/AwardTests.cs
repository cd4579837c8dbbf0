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
        Given.CaseIn(scenario: 1, "market-test").TryProposing("award").ShouldBeInvalid("tender");
        Given.CaseIn(scenario: 1, "market-test").Trying("award").ShouldBeInvalid("tender");
        Given.CaseIn(scenario: 1, "market-test").WithOpenTender().Taking("abandon-tender").TryProposing("award").ShouldBeInvalid("tender");
    }

    [Fact]
    public void Award_WhileABidIsUnscored_IsRefusedUnderPP_6a() =>
        Ready(story => story.WithBids(MadeUp.Trust, MadeUp.Hospitals).AfterClosing().WithScore(MadeUp.Trust, 80, 80)).Trying("award").ShouldBeRefused("PP.6a");

    [Fact]
    public void Award_OfAnUnscoredBid_IsRefusedUnderPP_6aOnly() =>
        Ready(story => story.WithBids(MadeUp.Trust, MadeUp.Hospitals).AfterClosing().WithScore(MadeUp.Hospitals, 80, 80)).Trying("award").ShouldBeRefused("PP.6a");

    [Fact]
    public void Award_WhileAnotherBidIsUnscored_AsksForTheBestOfTheScoredOnesAllTheSame() =>
        Ready(story => story.WithBids(MadeUp.Trust, MadeUp.Hospitals, MadeUp.Arm).AfterClosing().WithScore(MadeUp.Trust, 60, 60).WithScore(MadeUp.Hospitals, 80, 80))
            .Trying("award").ShouldBeRefused("PP.6a", "PP.7");

    [Fact]
    public void Award_ProposedBeforeTheLastScore_IsRefusedUnderPP_6a()
    {
        var scored = Ready(story => story.WithBids(MadeUp.Trust, MadeUp.Hospitals).AfterClosing().WithScore(MadeUp.Trust, 80, 80));
        var early = scored.Approved("award").WithScore(MadeUp.Hospitals, 60, 60);
        early.Try("take-step", new { step = "award" }).ShouldBeRefused("PP.6a");
        early.Taking("award", new { provider = MadeUp.Trust }).Stage.ShouldBe("closed");
    }

    [Fact]
    public void Award_ProposedBeforeTheScoreOfABidThatIsWithdrawnSince_IsAccepted()
    {
        var scored = Ready(story => story.WithBids(MadeUp.Trust, MadeUp.Hospitals).AfterClosing().WithScore(MadeUp.Trust, 80, 80));
        scored.Approved("award").WithScore(MadeUp.Hospitals, 90, 90).With("withdraw-bid", new { provider = MadeUp.Hospitals, reason = "Too few nurses" }).Trying("award").ShouldBeAccepted();
    }

    [Fact]
    public void Award_OnTheClosingDay_IsRefusedUnderPP_6a()
    {
        var bidden = Ready(story => story.WithBids(MadeUp.Trust));
        bidden.On(bidden.Case.OpenTender!.Details.Closes).Trying("award").ShouldBeRefused("PP.6a");
    }

    [Fact]
    public void Award_ToABidThatWasWithdrawn_IsInvalid() =>
        Given.CasePreparedFor(scenario: 1, "award").With("withdraw-bid", new { provider = MadeUp.Trust, reason = "Too few nurses" }).Trying("award").ShouldBeInvalid("provider");

    [Fact]
    public void Award_ApprovedForOneProvider_IsMadeToThatOne()
    {
        var awarded = Given.CaseReadyFor(scenario: 1, "award").With("take-step", new { step = "award", provider = MadeUp.Hospitals });
        awarded.Case.Tenders.Single().AwardedTo.ShouldBe(MadeUp.Trust);
    }

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
    [InlineData(6, "PP.2", "S6.2")]
    public void Award_WithoutInvitingTheExistingProvider_IsRefusedUnderTheFairChance(int scenario, params string[] clauses) =>
        Bidden(scenario, invited: []).Trying("award").ShouldBeRefused(clauses);

    [Fact]
    public void Award_InScenario6WithoutInvitingAnNhsProvider_IsRefusedUnderS6_2() =>
        Bidden(scenario: 6, invited: [MadeUp.Independent]).Trying("award").ShouldBeRefused("S6.2");

    [Fact]
    public void Award_WhenNoNhsBodyWasInvitedOrHasBid_IsRefusedUnderPP_2()
    {
        var story = Given.CaseIn(Given.Case(scenario: 1, MadeUp.Independent), "market-test").WithOpenTender().WithInvited(MadeUp.Independent);
        WithoutNhs(story.WithBids(MadeUp.Independent)).Trying("award").ShouldBeRefused("PP.2");
        WithoutNhs(story.WithInvited(MadeUp.Hospitals).WithBids(MadeUp.Independent)).Trying("award").ShouldBeAccepted();
        WithoutNhs(story.WithBids(MadeUp.Independent, MadeUp.Hospitals)).WithScore(MadeUp.Hospitals, 1, 1).Trying("award").ShouldBeAccepted();

        static CaseStory WithoutNhs(CaseStory bidden) => bidden.AfterClosing().WithScore(MadeUp.Independent, 50, 50).WithProviderEngaged().WithStaffEngaged().WithEachMechanismHeard();
    }

    [Fact]
    public void Award_OfAnNhsOnlyTender_NeedsTheInvitationOfAnIndependentExistingProvider()
    {
        var story = Given.CasePreparedFor(Given.Case(scenario: 4, MadeUp.Independent), "decide-tender")
            .Taking("decide-tender", new { decision = "nhs-only-tender", clinicalJustification = "Intensive care" }).WithOpenTender();
        story.Try("invite", new { provider = MadeUp.Hospitals }).ShouldBeRefused("S4.6");
        var bidden = story.WithInvited(MadeUp.Independent, MadeUp.Hospitals).WithBids(MadeUp.Independent, MadeUp.Hospitals).AfterClosing()
            .WithScore(MadeUp.Independent, 60, 60).WithScore(MadeUp.Hospitals, 50, 50);
        bidden.WithStaffEngaged().WithEachMechanismHeard().Trying("award").ShouldBeAccepted();
    }

    [Theory]
    [InlineData(1, "S1.5")]
    [InlineData(2, "S2.6")]
    [InlineData(3, "S3.5")]
    public void Award_WithoutProviderAndStaffInThisStage_IsRefused(int scenario, string clause)
    {
        var story = Given.CaseIn(scenario, "market-test").WithTwoScoredBids().WithEachMechanismHeard();
        story.WithProviderEngaged().Trying("award").ShouldBeRefused(clause);
        story.WithStaffEngaged().Trying("award").ShouldBeRefused(clause);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Award_InScenarios4And6_NeedsStaffInThisStage(int scenario)
    {
        var story = Given.CaseIn(scenario, "tender").WithTwoScoredBids().WithEachMechanismHeard();
        story.Trying("award").ShouldBeRefused("PP.4");
        story.WithStaffEngaged().Trying("award").ShouldBeAccepted();
    }

    [Theory]
    [InlineData(1, "S1.O3")]
    [InlineData(2, "S2.O4")]
    [InlineData(3, "S3.O3")]
    [InlineData(4, "S4.O4")]
    [InlineData(6, "S6.O3")]
    public void Award_WithoutTheSha_IsRefused(int scenario, string clause)
    {
        var ready = Given.CaseReadyFor(scenario, "award");
        var unsaid = ready.WithStruck(ready.Case.LatestAssurance(Mechanism.ShaAssurance)!.RecordId);
        unsaid.Trying("award").ShouldBeRefused(clause);
        unsaid.With("request-review", new { mechanism = "sha-assurance", question = "About to award" }).Later(40).Trying("award").ShouldBeRefused(clause);
    }

    [Fact]
    public void Award_ForAFoundationTrustWithoutItsRegulator_IsRefusedUnderS3_O4()
    {
        var ready = Given.CaseReadyFor(Given.Case(scenario: 3, MadeUp.FoundationTrust), "award");
        var unsaid = ready.WithStruck(ready.Case.Assurances.FindLast(said => said.Details.Mechanism == Mechanism.Regulator)!.RecordId);
        unsaid.With("request-review", new { mechanism = "regulator", question = "About to award" }).Later(40).Trying("award").ShouldBeRefused("S3.O4");
    }

    /// <summary>A market test of scenario 1 ready for the award, but for what is told of bids.</summary>
    private static CaseStory Ready(Func<CaseStory, CaseStory> bids) =>
        bids(Given.CaseIn(scenario: 1, "market-test").WithOpenTender().WithInvited(MadeUp.Trust)).WithProviderEngaged().WithStaffEngaged().WithEachMechanismHeard();

    /// <summary>A tender in which the existing provider bids alone, ready for the award but for invitations.</summary>
    private static CaseStory Bidden(int scenario, string[] invited)
    {
        var story = Given.CaseIn(scenario, scenario <= 3 ? "market-test" : "tender").WithOpenTender().WithInvited(invited);
        return story.WithBids(story.Provider).AfterClosing().WithScore(story.Provider, 50, 50).WithProviderEngaged().WithStaffEngaged().WithEachMechanismHeard();
    }
}
