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
        Undecided(unresolvable).WithRemedy().WithProviderEngaged().Trying(step).ShouldBeRefused("S3.1");

    [Theory]
    [InlineData("close-sustained", "no")]
    [InlineData("seek-resolution", "yes")]
    public void StepsFromSupport_WithoutARemedy_AreRefusedUnderS3_1(string step, string unresolvable) =>
        Undecided(unresolvable).WithCause().WithProviderEngaged().Trying(step).ShouldBeRefused("S3.1");

    [Fact]
    public void CloseSustained_WithoutEngagingTheProvider_IsRefusedUnderS3_1() =>
        Undecided("no").WithCause().WithRemedy().Trying("close-sustained").ShouldBeRefused("S3.1");

    [Fact]
    public void SeekResolution_WithoutEngagingTheProvider_IsRefusedUnderS3_1AndS3_5() =>
        Undecided("yes").WithCause().WithRemedy().Trying("seek-resolution").ShouldBeRefused("S3.1", "S3.5");

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
        Undecided("yes", directed: false).WithCausesAddressed().Trying("seek-resolution").ShouldBeRefused("S3.4");

    [Fact]
    public void SeekResolution_WhenDirectedOnlyAfterTheStep_IsRefusedUnderS3_4() =>
        Undecided("yes", directed: false).WithCausesAddressed().Later().WithDirection().Later(-1)
            .Trying("seek-resolution").ShouldBeRefused("S3.4");

    [Fact]
    public void SeekResolution_WhenARemedyWasTriedSinceTheJudgement_IsRefusedUnderS3_3() =>
        Given.CasePreparedFor(scenario: 3, "seek-resolution").Later().WithRemedy().Trying("seek-resolution").ShouldBeRefused("S3.3");

    [Fact]
    public void SeekResolution_WithoutStaff_IsRefusedUnderS3_5() =>
        Given.Case(scenario: 3).WithCausesAddressed().WithDirection()
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
        DecisionAssertions.Describe(Given.CasePreparedFor(scenario: 3, "resolve").Trying("resolve", new { solution = "franchise", partner, whyNotNhs }))
            .ShouldBe(outcome);

    [Theory]
    [InlineData("resolve")]
    [InlineData("market-test")]
    public void StepsFromResolution_WhenDirectedOnlyInTheStageBefore_AreRefusedUnderS3_4(string step) =>
        InResolution.WithProviderEngaged().WithStaffEngaged().Trying(step).ShouldBeRefused("S3.4");

    [Theory]
    [InlineData("resolve")]
    [InlineData("market-test")]
    public void StepsFromResolution_WithoutTheProvider_AreRefusedUnderS3_5(string step) =>
        InResolution.WithDirection().WithStaffEngaged().Trying(step).ShouldBeRefused("S3.5");

    [Theory]
    [InlineData("resolve")]
    [InlineData("market-test")]
    public void StepsFromResolution_WithoutStaff_AreRefusedUnderS3_5(string step) =>
        InResolution.WithDirection().WithProviderEngaged().Trying(step).ShouldBeRefused("S3.5");

    [Fact]
    public void Resolve_WithoutTheSha_IsRefusedUnderS3_O3()
    {
        var ready = Given.CaseReadyFor(scenario: 3, "resolve");
        ready.WithStruck(ready.Case.LatestAssurance(Mechanism.ShaAssurance)!.RecordId).Trying("resolve").ShouldBeRefused("S3.O3");
    }

    [Theory]
    [InlineData("resolve")]
    [InlineData("market-test")]
    public void StepsFromResolution_OfAFoundationTrustWithoutItsRegulator_AreRefusedUnderS3_O4(string step)
    {
        var unsaid = Given.CaseIn(Given.Case(scenario: 3, MadeUp.FoundationTrust), "resolution").WithDirection().WithProviderEngaged().WithStaffEngaged()
            .With("request-review", new { mechanism = "regulator", question = "May the trust go on?" }).Later(30)
            .WithAssurance("sha-assurance").WithAssurance("wcc-assurance").WithAssurance("sha-performance-regime").WithAssurance("partnership-forum");
        unsaid.Trying(step).ShouldBeRefused("S3.O4");
        unsaid.WithAssurance("regulator", "conditional").Trying(step).ShouldBeAccepted();
    }

    [Fact]
    public void Resolve_OfAnNhsTrust_NeedsNoRegulator()
    {
        var ready = Given.CaseReadyFor(scenario: 3, "resolve");
        ready.WithStruck(ready.Case.LatestAssurance(Mechanism.Regulator)!.RecordId).Trying("resolve").ShouldBeAccepted();
    }

    [Fact]
    public void MarketTest_WhenItIsSaidWhyNoOrganisationalSolution_LeadsToMarketTest() =>
        Given.CaseReadyFor(scenario: 3, "market-test").Taking("market-test").Stage.ShouldBe("market-test");

    [Fact]
    public void MarketTest_WithoutSayingWhyNoOrganisationalSolution_IsInvalid() =>
        Given.CasePreparedFor(scenario: 3, "market-test").Trying("market-test", new { whyNotOrganisational = " - " }).ShouldBeInvalid("whyNotOrganisational");

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

    private static CaseStory ReadyButForAnswers => Given.Case(scenario: 3).WithCausesAddressed().WithStaffEngaged().WithDirection();

    /// <summary>Everything that the step asks but the causes, the remedy and the provider.</summary>
    private static CaseStory Undecided(string unresolvable, bool directed = true)
    {
        var story = Given.Case(scenario: 3).WithStaffEngaged().WithAnswer("unresolvable", unresolvable).WithAnswer("support-necessary", "no");
        return directed ? story.WithDirection() : story;
    }

    private static CaseStory InResolution => Given.CaseIn(scenario: 3, "resolution").WithEachMechanismHeard();

    private static CaseStory Answered(CaseStory story, string question, string? answer) =>
        answer is null ? story : story.WithAnswer(question, answer);
}
