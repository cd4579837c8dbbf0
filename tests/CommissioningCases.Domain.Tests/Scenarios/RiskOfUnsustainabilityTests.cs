namespace CommissioningCases.Domain.Tests.Scenarios;

public class RiskOfUnsustainabilityTests
{
    [Fact]
    public void CloseSustained_WhenProblemsCanBeResolved_ClosesTheCase() =>
        Given.CaseReadyFor(scenario: 3, "close-sustained").Taking("close-sustained").Stage.ShouldBe("closed");

    [Theory]
    [InlineData("close-sustained", "no")]
    [InlineData("seek-resolution", "yes")]
    public void StepsFromSupport_WithoutACause_AreRefusedUnderS3_1(string step, string unresolvable) =>
        Undecided(step, unresolvable).WithRemedy().WithProviderEngaged().Trying(step).ShouldBeRefused("S3.1");

    [Theory]
    [InlineData("close-sustained", "no")]
    [InlineData("seek-resolution", "yes")]
    public void StepsFromSupport_WithoutARemedy_AreRefusedUnderS3_1(string step, string unresolvable) =>
        Undecided(step, unresolvable).WithCause().WithProviderEngaged().Trying(step).ShouldBeRefused("S3.1");

    [Fact]
    public void CloseSustained_WithoutEngagingTheProvider_IsRefusedUnderS3_1() =>
        Undecided("close-sustained", "no").WithCause().WithRemedy().Trying("close-sustained").ShouldBeRefused("S3.1");

    [Fact]
    public void SeekResolution_WithoutEngagingTheProvider_IsRefusedUnderS3_1AndS3_5() =>
        Undecided("seek-resolution", "yes").WithCause().WithRemedy().Trying("seek-resolution").ShouldBeRefused("S3.1", "S3.5");

    [Theory]
    [InlineData(null)]
    [InlineData("yes")]
    public void CloseSustained_UnlessProblemsAreJudgedResolvable_IsRefusedUnderS3_3(string? unresolvable) =>
        Answered(Given.Case(scenario: 3).WithCausesAddressed(), "unresolvable", unresolvable).Trying("close-sustained").ShouldBeRefused("S3.3");

    [Theory]
    [InlineData(null)]
    [InlineData("no")]
    public void SeekResolution_UnlessProblemsAreJudgedUnresolvable_IsRefusedUnderS3_3(string? unresolvable) =>
        Answered(ReadyButForAnswers.WithAnswer("support-necessary", "no"), "unresolvable", unresolvable)
            .Trying("seek-resolution").ShouldBeRefused("S3.3");

    [Theory]
    [InlineData(null)]
    [InlineData("yes")]
    public void SeekResolution_UnlessNecessarySupportIsEnlisted_IsRefusedUnderS3_2(string? necessary) =>
        Answered(ReadyButForAnswers.WithAnswer("unresolvable", "yes"), "support-necessary", necessary)
            .Trying("seek-resolution").ShouldBeRefused("S3.2");

    [Fact]
    public void SeekResolution_WhenNecessarySupportIsEnlisted_LeadsToResolution() =>
        ReadyButForAnswers.WithAnswer("unresolvable", "yes").WithAnswer("support-necessary", "yes").WithSupport()
            .Taking("seek-resolution").Stage.ShouldBe("resolution");

    [Fact]
    public void SeekResolution_WithSupportButItsNecessityNotJudged_IsRefusedUnderS3_2() =>
        ReadyButForAnswers.WithAnswer("unresolvable", "yes").WithSupport().Trying("seek-resolution").ShouldBeRefused("S3.2");

    [Fact]
    public void SeekResolution_WithoutDirection_IsRefusedUnderS3_4() =>
        Undecided("seek-resolution", "yes", directed: false).WithCausesAddressed().Trying("seek-resolution").ShouldBeRefused("S3.4");

    [Fact]
    public void SeekResolution_WhenDirectedOnlyAfterTheStep_IsRefusedUnderS3_4() =>
        Undecided("seek-resolution", "yes", directed: false).WithCausesAddressed().Later().WithDirection().Later(-1)
            .Trying("seek-resolution").ShouldBeRefused("S3.4");

    [Fact]
    public void SeekResolution_WithoutStaff_IsRefusedUnderS3_5() =>
        Given.Case(scenario: 3).WithCausesAddressed().WithDirection().WithBoardApproval("seek-resolution")
            .WithAnswer("support-necessary", "no").WithAnswer("unresolvable", "yes")
            .Trying("seek-resolution").ShouldBeRefused("S3.5");

    [Fact]
    public void Resolve_WithAnNhsPartner_ClosesTheCase() =>
        Given.CaseReadyFor(scenario: 3, "resolve").Taking("resolve").Stage.ShouldBe("closed");

    [Theory]
    [InlineData(MadeUp.Independent, null, "refused S3.3")]
    [InlineData(MadeUp.ThirdSector, " ", "refused S3.3")]
    [InlineData(MadeUp.ThirdSector, "No NHS body would", "accepted")]
    [InlineData(MadeUp.FoundationTrust, null, "accepted")]
    [InlineData(MadeUp.Arm, null, "accepted")]
    [InlineData(MadeUp.Trust, null, "invalid partner")]
    [InlineData(MadeUp.Unknown, null, "invalid partner")]
    public void Resolve_WithAPartnerOutsideTheNhs_SaysWhyNot(string partner, string? whyNotNhs, string outcome) =>
        DecisionAssertions.Describe(Given.CaseReadyFor(scenario: 3, "resolve").Trying("resolve", new { solution = "franchise", partner, whyNotNhs }))
            .ShouldBe(outcome);

    [Theory]
    [InlineData("resolve")]
    [InlineData("market-test")]
    public void StepsFromResolution_WhenDirectedOnlyInTheStageBefore_AreRefusedUnderS3_4(string step) =>
        InResolution(step).WithProviderEngaged().WithStaffEngaged().Trying(step).ShouldBeRefused("S3.4");

    [Theory]
    [InlineData("resolve")]
    [InlineData("market-test")]
    public void StepsFromResolution_WithoutTheProvider_AreRefusedUnderS3_5(string step) =>
        InResolution(step).WithDirection().WithStaffEngaged().Trying(step).ShouldBeRefused("S3.5");

    [Theory]
    [InlineData("resolve")]
    [InlineData("market-test")]
    public void StepsFromResolution_WithoutStaff_AreRefusedUnderS3_5(string step) =>
        InResolution(step).WithDirection().WithProviderEngaged().Trying(step).ShouldBeRefused("S3.5");

    [Fact]
    public void Resolve_WithoutTheSha_IsRefusedUnderS3_O3() =>
        Given.CaseIn(scenario: 3, "resolution").WithDirection().WithProviderEngaged().WithStaffEngaged().WithBoardApproval("resolve")
            .Trying("resolve").ShouldBeRefused("S3.O3");

    [Fact]
    public void Resolve_OfAFoundationTrustWithoutItsRegulator_IsRefusedUnderS3_O4() =>
        ReadyToResolve(MadeUp.FoundationTrust).Trying("resolve").ShouldBeRefused("S3.O4");

    [Fact]
    public void Resolve_OfAFoundationTrustWithItsRegulatorContent_IsAccepted() =>
        ReadyToResolve(MadeUp.FoundationTrust).WithAssurance("regulator", "conditional").Trying("resolve").ShouldBeAccepted();

    [Fact]
    public void Resolve_OfAnNhsTrust_NeedsNoRegulator() => ReadyToResolve(MadeUp.Trust).Trying("resolve").ShouldBeAccepted();

    [Fact]
    public void MarketTest_WhenItIsSaidWhyNoOrganisationalSolution_LeadsToMarketTest() =>
        Given.CaseReadyFor(scenario: 3, "market-test").Taking("market-test").Stage.ShouldBe("market-test");

    [Fact]
    public void MarketTest_WithoutSayingWhyNoOrganisationalSolution_IsRefusedUnderS3_3() =>
        Given.CaseReadyFor(scenario: 3, "market-test").Trying("market-test", new { whyNotOrganisational = " " }).ShouldBeRefused("S3.3");

    [Theory]
    [InlineData(MadeUp.Hospitals, "accepted")]
    [InlineData(MadeUp.Trust, "invalid provider")]
    [InlineData(MadeUp.Unknown, "invalid provider")]
    public void Support_ComesFromAnotherKnownProvider(string provider, string outcome) =>
        DecisionAssertions.Describe(Given.Case(scenario: 3).Try("record-support", new { provider, summary = "Lends two consultants" })).ShouldBe(outcome);

    [Theory]
    [InlineData("support")]
    [InlineData("resolution")]
    [InlineData("market-test")]
    public void Direction_IsRecordedInAnyStage(string stage) =>
        Given.CaseIn(scenario: 3, stage).Try("record-direction", new { text = "Seek a merger" }).ShouldBeAccepted();

    [Fact]
    public void Engagement_WithAnotherProvider_IsAllowedFromTheFirstDay() =>
        Given.Case(scenario: 3).WithOtherProviderEngaged().Case.Departures.ShouldBe(0);

    private static CaseStory ReadyButForAnswers => Given.Case(scenario: 3).WithCausesAddressed().WithStaffEngaged().WithDirection().WithBoardApproval("seek-resolution");

    /// <summary>Everything that the step asks but the causes, the remedy and the provider.</summary>
    private static CaseStory Undecided(string step, string unresolvable, bool directed = true)
    {
        var story = Given.Case(scenario: 3).WithStaffEngaged().WithAnswer("unresolvable", unresolvable).WithAnswer("support-necessary", "no");
        story = directed ? story.WithDirection() : story;
        return step == "seek-resolution" ? story.WithBoardApproval(step) : story;
    }

    private static CaseStory InResolution(string step) =>
        Given.CaseIn(scenario: 3, "resolution").WithAssurance("sha-assurance").WithBoardApproval(step);

    private static CaseStory ReadyToResolve(string provider) =>
        Given.CaseIn(Given.Case(scenario: 3, provider), "resolution")
            .WithDirection().WithProviderEngaged().WithStaffEngaged().WithAssurance("sha-assurance").WithBoardApproval("resolve");

    private static CaseStory Answered(CaseStory story, string question, string? answer) =>
        answer is null ? story : story.WithAnswer(question, answer);
}
