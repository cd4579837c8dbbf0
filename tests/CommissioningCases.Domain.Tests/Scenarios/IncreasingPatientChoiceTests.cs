namespace CommissioningCases.Domain.Tests.Scenarios;

public class IncreasingPatientChoiceTests
{
    [Fact]
    public void OpenAccreditation_WhenAllIsMet_LeadsToAccreditation() =>
        Given.CaseReadyFor(scenario: 5, "open-accreditation").Taking("open-accreditation").Stage.ShouldBe("accreditation");

    [Theory]
    [InlineData("open", null, "accepted", "Registered")]
    [InlineData("managed", 2.0, "accepted", "Registered")]
    [InlineData("managed", null, "invalid places", "Registered")]
    [InlineData("managed", 0.0, "invalid places", "Registered")]
    [InlineData("managed", 1.5, "invalid places", "Registered")]
    [InlineData("open", null, "invalid criteria")]
    [InlineData("open", null, "invalid criteria", " ", ".")]
    [InlineData("open", null, "accepted", " ", "Registered", ".")]
    [InlineData("closed", null, "invalid mode", "Registered")]
    public void OpenAccreditation_SaysByWhatCriteriaAndForHowMany(string mode, double? places, string outcome, params string[] criteria) =>
        DecisionAssertions.Describe(Given.CasePreparedFor(scenario: 5, "open-accreditation").Trying("open-accreditation", new { mode, places, criteria })).ShouldBe(outcome);

    [Fact]
    public void OpenAccreditation_WithCriteriaLeftOut_IsInvalid() =>
        Given.CasePreparedFor(scenario: 5, "open-accreditation").Trying("open-accreditation", new { mode = "open" }).ShouldBeInvalid("criteria");

    [Fact]
    public void OpenAccreditation_WithoutOneOfTheExistingProviders_IsRefusedUnderPP_3() =>
        InDesign.WithProviderEngaged().WithStaffEngaged().WithAssurance("sha-strategy-sign-off")
            .Trying("open-accreditation").ShouldBeRefused("PP.3");

    [Fact]
    public void OpenAccreditation_WithoutAProviderThatWasWithdrawn_IsAccepted() =>
        InDesign.WithEachProviderEngaged().WithProviderWithdrawn(MadeUp.FoundationTrust).WithStaffEngaged().WithAssurance("sha-strategy-sign-off")
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
    public void CloseChoice_WithoutTheSha_IsRefusedUnderS5_O4()
    {
        var ready = Given.CaseReadyFor(scenario: 5, "close-choice");
        ready.WithStruck(ready.Case.LatestAssurance(Mechanism.ShaAssurance)!.RecordId).Trying("close-choice").ShouldBeRefused("S5.O4");
    }

    [Fact]
    public void CloseChoice_FromLive_IsAccepted() => Given.CaseIn(scenario: 5, "live").WithEachMechanismHeard().Trying("close-choice").ShouldBeAccepted();

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
    public void Application_OfAProviderThatWasWithdrawn_IsReceivedFromThatDayOn()
    {
        var withdrawn = InAccreditation.Later(5).WithProviderEngaged().WithProviderWithdrawn(MadeUp.Trust);
        withdrawn.Try("receive-application", new { provider = MadeUp.Trust }).ShouldBeAccepted();
        withdrawn.Later(-1).Try("receive-application", new { provider = MadeUp.Trust }).ShouldBeInvalid("provider");
        withdrawn.WithApplication(MadeUp.Trust).Try("strike", new { record = withdrawn.LastRecord, reason = "Wrong" }).ShouldBeInvalid("record");
        withdrawn.WithStruck(withdrawn.LastRecord).Case.RemainingProviders.ShouldBe([MadeUp.Trust, MadeUp.FoundationTrust]);
    }

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
        ManagedLive(places: 3).Try("receive-application", new { provider = MadeUp.ThirdSector }).ShouldBeRefused("S5.1");

    [Fact]
    public void ApplicationDecision_WhenNoneIsPending_IsInvalid() =>
        InAccreditation.WithAccredited(MadeUp.Independent).Try("decide-application", Decided("refused")).ShouldBeInvalid("provider");

    [Fact]
    public void ApplicationDecision_WithoutRationale_IsInvalid() =>
        InAccreditation.WithApplication(MadeUp.Independent).Try("decide-application", new { provider = MadeUp.Independent, outcome = "accredited" }).ShouldBeInvalid("rationale");

    [Fact]
    public void ApplicationDecision_DatedBeforeTheApplication_IsInvalid() =>
        InAccreditation.Later(3).WithApplication(MadeUp.Independent).Later(-1).Try("decide-application", Decided("refused")).ShouldBeInvalid("on");

    [Fact]
    public void ApplicationDecision_BeyondThePlacesOfAManagedProcess_IsRefusedUnderS5_1UntilOneIsFree()
    {
        var applied = Managed(places: 1).WithAccredited(MadeUp.Independent).WithApplication(MadeUp.ThirdSector);
        var accredit = new { provider = MadeUp.ThirdSector, outcome = "accredited", rationale = "Meets them" };
        applied.Try("decide-application", accredit).ShouldBeRefused("S5.1");
        applied.Try("decide-application", new { provider = MadeUp.ThirdSector, outcome = "refused", rationale = "No place" }).ShouldBeAccepted();
        var ended = applied.Later(5).With("end-accreditation", new { provider = MadeUp.Independent, ground = "own-wish", evidence = "Its letter" });
        ended.Later(-1).Try("decide-application", accredit).ShouldBeRefused("S5.1");
        ended.Try("decide-application", accredit).ShouldBeAccepted();
        Managed(places: 2).WithAccredited(MadeUp.Independent).WithApplication(MadeUp.ThirdSector).Try("decide-application", accredit).ShouldBeAccepted();
        applied.Case.Places.ShouldBe(1);
    }

    [Fact]
    public void AccreditationEnd_IsOfAnAccreditedProvider_WhichMayApplyAgain()
    {
        var end = new { provider = MadeUp.Independent, ground = "quality", evidence = "Report" };
        InAccreditation.WithApplication(MadeUp.Independent).Try("end-accreditation", end).ShouldBeInvalid("provider");
        var accredited = InAccreditation.Later(3).WithAccredited(MadeUp.Independent);
        accredited.Later(-1).Try("end-accreditation", end).ShouldBeInvalid("on");
        var ended = accredited.With("end-accreditation", end);
        ended.Try("end-accreditation", end).ShouldBeInvalid("provider");
        ended.Trying("go-live").ShouldBeRefused("S5.1");
        ended.WithAccredited(MadeUp.Independent).Trying("go-live").ShouldBeAccepted();
    }

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
        DecisionAssertions.Describe(InDesign.WithProviderEngaged().Try("withdraw-provider", new { provider = MadeUp.Trust, failed, evidence })).ShouldBe(outcome);

    [Fact]
    public void Withdrawal_OfAProviderThatWasNotEngagedByThatDay_IsRefusedUnderPP_3()
    {
        var withdrawal = new { provider = MadeUp.Trust, failed = "quality", evidence = "Report" };
        InDesign.Try("withdraw-provider", withdrawal).ShouldBeRefused("PP.3");
        InDesign.Later().WithProviderEngaged().Later(-1).Try("withdraw-provider", withdrawal).ShouldBeRefused("PP.3");
        InDesign.Try("withdraw-provider", new { provider = MadeUp.Trust }).ShouldBeRefused("PP.3", "S5.2", "S5.3");
    }

    [Theory]
    [InlineData(MadeUp.Independent)]
    [InlineData(MadeUp.Unknown)]
    public void Withdrawal_OfAProviderThatIsNotExisting_IsInvalid(string provider) =>
        InDesign.Try("withdraw-provider", new { provider, failed = "quality", evidence = "Report" }).ShouldBeInvalid("provider");

    [Fact]
    public void Withdrawal_OfAProviderWithdrawnAlready_IsInvalid() =>
        InDesign.WithProviderEngaged().WithProviderWithdrawn(MadeUp.Trust)
            .Try("withdraw-provider", new { provider = MadeUp.Trust, failed = "quality", evidence = "Report" }).ShouldBeInvalid("provider");

    private static CaseStory InDesign => Given.Case(scenario: 5);

    private static CaseStory InAccreditation => Given.CaseIn(scenario: 5, "accreditation");

    private static CaseStory ManagedLive(int places) => Managed(places).WithAccredited(MadeUp.Independent).Taking("go-live");

    private static CaseStory Managed(int places) => Given.CasePreparedFor(scenario: 5, "open-accreditation")
        .Taking("open-accreditation", new { mode = "managed", criteria = Examples.List("Registered"), places });

    private static object Decided(string outcome) => new { provider = MadeUp.Independent, outcome, rationale = "By the criteria" };
}
