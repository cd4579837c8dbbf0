namespace CommissioningCases.Domain.Tests.Scenarios;

public class IncreasingPatientChoiceTests
{
    [Fact]
    public void OpenAccreditation_WhenAllIsMet_LeadsToAccreditation() =>
        Given.CaseReadyFor(scenario: 5, "open-accreditation").Taking("open-accreditation").Stage.ShouldBe("accreditation");

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData(" ", "  ")]
    public void OpenAccreditation_WithoutCriteria_IsRefusedUnderS5_1(params string[] criteria) =>
        Given.CaseReadyFor(scenario: 5, "open-accreditation").Trying("open-accreditation", new { mode = "open", criteria }).ShouldBeRefused("S5.1");

    [Fact]
    public void OpenAccreditation_WithCriteriaLeftOut_IsRefusedUnderS5_1() =>
        Given.CaseReadyFor(scenario: 5, "open-accreditation").Trying("open-accreditation", new { mode = "managed" }).ShouldBeRefused("S5.1");

    [Fact]
    public void OpenAccreditation_WithoutOneOfTheExistingProviders_IsRefusedUnderPP_3() =>
        InDesign.WithProviderEngaged().WithStaffEngaged().WithAssurance("sha-strategy-sign-off")
            .Trying("open-accreditation").ShouldBeRefused("PP.3");

    [Fact]
    public void OpenAccreditation_WithoutAProviderThatWasWithdrawn_IsAccepted() =>
        InDesign.WithProviderEngaged().WithProviderWithdrawn(MadeUp.FoundationTrust).WithStaffEngaged().WithAssurance("sha-strategy-sign-off")
            .Trying("open-accreditation").ShouldBeAccepted();

    [Fact]
    public void OpenAccreditation_WithoutStaff_IsRefusedUnderPP_4() =>
        InDesign.WithEachProviderEngaged().WithAssurance("sha-strategy-sign-off").Trying("open-accreditation").ShouldBeRefused("PP.4");

    [Fact]
    public void OpenAccreditation_WithoutSignOffOfTheStrategy_IsRefusedUnderS5_O2() =>
        InDesign.WithEachProviderEngaged().WithStaffEngaged().WithAssurance("sha-assurance").Trying("open-accreditation").ShouldBeRefused("S5.O2");

    [Fact]
    public void GoLive_WithAnAccreditedProvider_LeadsToLive() =>
        Given.CaseReadyFor(scenario: 5, "go-live").Taking("go-live").Stage.ShouldBe("live");

    [Fact]
    public void GoLive_WhileTheOnlyApplicationIsPending_IsRefusedUnderS5_1() =>
        InAccreditation.WithApplication(MadeUp.Independent).Trying("go-live").ShouldBeRefused("S5.1");

    [Fact]
    public void GoLive_WhenTheOnlyApplicationWasRefused_IsRefusedUnderS5_1() =>
        InAccreditation.WithApplication(MadeUp.Independent).With("decide-application", Decided("refused")).Trying("go-live").ShouldBeRefused("S5.1");

    [Fact]
    public void CloseChoice_WithTheSha_ClosesTheCase() =>
        Given.CaseReadyFor(scenario: 5, "close-choice").Taking("close-choice").Stage.ShouldBe("closed");

    [Fact]
    public void CloseChoice_WithoutTheSha_IsRefusedUnderS5_O4() =>
        Given.CaseIn(scenario: 5, "live").WithBoardApproval("close-choice").Trying("close-choice").ShouldBeRefused("S5.O4");

    [Theory]
    [InlineData("design", "invalid stage")]
    [InlineData("accreditation", "accepted")]
    [InlineData("live", "accepted")]
    public void Application_IsReceivedInAccreditationAndLive(string stage, string outcome) =>
        DecisionAssertions.Describe(Given.CaseIn(scenario: 5, stage).Try("receive-application", new { provider = MadeUp.ThirdSector })).ShouldBe(outcome);

    [Theory]
    [InlineData(MadeUp.Trust)]
    [InlineData(MadeUp.Unknown)]
    public void Application_OfAnExistingOrUnknownProvider_IsInvalid(string provider) =>
        InAccreditation.Try("receive-application", new { provider }).ShouldBeInvalid("provider");

    [Fact]
    public void Application_OfAWithdrawnProvider_IsInvalid() =>
        InAccreditation.WithProviderWithdrawn(MadeUp.Trust).Try("receive-application", new { provider = MadeUp.Trust }).ShouldBeInvalid("provider");

    [Fact]
    public void Application_WhileOneIsPending_IsInvalid() =>
        InAccreditation.WithApplication(MadeUp.Independent).Try("receive-application", new { provider = MadeUp.Independent }).ShouldBeInvalid("provider");

    [Fact]
    public void Application_OfAnAccreditedProvider_IsInvalid() =>
        InAccreditation.WithAccredited(MadeUp.Independent).Try("receive-application", new { provider = MadeUp.Independent }).ShouldBeInvalid("provider");

    [Fact]
    public void Application_AfterARefusal_IsReceivedAgain() =>
        InAccreditation.WithApplication(MadeUp.Independent).With("decide-application", Decided("refused")).WithAccredited(MadeUp.Independent)
            .Case.Applications.Count.ShouldBe(2);

    [Fact]
    public void Application_InLiveUnderAManagedProcess_IsRefusedUnderS5_1() =>
        ManagedLive.Try("receive-application", new { provider = MadeUp.ThirdSector }).ShouldBeRefused("S5.1");

    [Fact]
    public void ApplicationDecision_WhenNoneIsPending_IsInvalid() =>
        InAccreditation.WithAccredited(MadeUp.Independent).Try("decide-application", Decided("refused")).ShouldBeInvalid("provider");

    [Fact]
    public void ApplicationDecision_WithBlankRationale_IsRefusedUnderPP_6b() =>
        InAccreditation.WithApplication(MadeUp.Independent).Try("decide-application", new { provider = MadeUp.Independent, outcome = "accredited" })
            .ShouldBeRefused("PP.6b");

    [Fact]
    public void ApplicationDecision_InLive_IsPossible() =>
        Given.CaseIn(scenario: 5, "live").WithApplication(MadeUp.ThirdSector)
            .Try("decide-application", new { provider = MadeUp.ThirdSector, outcome = "accredited", rationale = "Meets them" }).ShouldBeAccepted();

    [Theory]
    [InlineData("quality", "Inspection report", "accepted")]
    [InlineData("value-for-money", "Reference costs", "accepted")]
    [InlineData("registration", "Regulator's notice", "accepted")]
    [InlineData(null, "Inspection report", "refused S5.2 S5.3")]
    [InlineData(null, null, "refused S5.2 S5.3")]
    [InlineData("quality", null, "refused S5.2")]
    [InlineData("quality", " ", "refused S5.2")]
    [InlineData("price", "Reference costs", "invalid failed")]
    public void Withdrawal_OfAnExistingProvider_RestsOnAFailedRequirementWithEvidence(string? failed, string? evidence, string outcome) =>
        DecisionAssertions.Describe(InDesign.Try("withdraw-provider", new { provider = MadeUp.Trust, failed, evidence })).ShouldBe(outcome);

    [Theory]
    [InlineData(MadeUp.Independent)]
    [InlineData(MadeUp.Unknown)]
    public void Withdrawal_OfAProviderThatIsNotExisting_IsInvalid(string provider) =>
        InDesign.Try("withdraw-provider", new { provider, failed = "quality", evidence = "Report" }).ShouldBeInvalid("provider");

    [Fact]
    public void Withdrawal_OfAProviderWithdrawnAlready_IsInvalid() =>
        InDesign.WithProviderWithdrawn(MadeUp.Trust)
            .Try("withdraw-provider", new { provider = MadeUp.Trust, failed = "quality", evidence = "Report" }).ShouldBeInvalid("provider");

    private static CaseStory InDesign => Given.Case(scenario: 5).WithBoardApproval("open-accreditation");

    private static CaseStory InAccreditation => Given.CaseIn(scenario: 5, "accreditation");

    private static CaseStory ManagedLive => Given.CaseReadyFor(scenario: 5, "open-accreditation")
        .Taking("open-accreditation", new { mode = "managed", criteria = Examples.List("Registered") })
        .WithAccredited(MadeUp.Independent).Taking("go-live");

    private static object Decided(string outcome) => new { provider = MadeUp.Independent, outcome, rationale = "By the criteria" };
}
