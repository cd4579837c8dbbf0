namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>A case of scenario 5 that was opened from a service of a choice programme: one record, two views.</summary>
public class SharedApplicationsTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    [Fact]
    public void Applications_AreThoseOfTheService_AndNeitherWithdrawnOnesNorThoseOfOthers()
    {
        var programme = Offered.WithApplicationOf(MadeUp.Independent, Service).WithApplicationOf(MadeUp.ThirdSector, Service);
        var withdrawn = programme.With("withdraw-application", new { application = programme.LastRecord, reason = "No rooms" })
            .WithQualified(MadeUp.NationalServices[1], MadeUp.Hospitals);

        var application = Shared(InAccreditation, withdrawn).Applications.ShouldHaveSingleItem();

        application.Provider.ShouldBe(MadeUp.Independent);
        application.Decided.ShouldBeNull();
    }

    [Fact]
    public void GoLive_WaitsForAProviderThatQualifiesInTheProgramme()
    {
        var applied = Offered.WithApplicationOf(MadeUp.Independent, Service);
        Trying(applied, "go-live").ShouldBeRefused("S5.1");

        var assessed = applied.WithAssessment(applied.LastRecord, "ann").WithAssessment(applied.LastRecord, "bob");
        Trying(assessed.With("qualify-provider", Qualified("not-qualified")), "go-live").ShouldBeRefused("S5.1");
        Trying(assessed.With("qualify-provider", Qualified("qualified")), "go-live").ShouldBeAccepted();
    }

    [Fact]
    public void Outcome_WithoutAnApplication_CountsAsWell() => Trying(Selected.WithQualified(Service), "go-live").ShouldBeAccepted();

    [Fact]
    public void OfAProvider_TheOutcomeThatHoldsByNowCounts_AndIsNoSecondApplication()
    {
        var qualified = Selected.WithQualified(Service);
        var ended = qualified.With("qualify-provider", Qualified("not-qualified"));
        var again = ended.With("qualify-provider", Qualified("qualified"));

        Shared(InAccreditation, ended).Applications.ShouldHaveSingleItem().IsAccredited.ShouldBeFalse();
        Trying(ended, "go-live").ShouldBeRefused("S5.1");
        Shared(InAccreditation, again).Applications.ShouldHaveSingleItem().IsAccredited.ShouldBeTrue();
        Trying(again, "go-live").ShouldBeAccepted();
    }

    [Fact]
    public void OfAProvider_WhatIsDatedLastHolds_WhateverWasRecordedLast()
    {
        var ended = Selected.WithQualified(Service).Later(10).With("qualify-provider", Qualified("not-qualified"));

        var application = Shared(InAccreditation, ended.On(ProgrammeRules.RollOut.AddDays(5)).With("qualify-provider", Qualified("not-qualified"))).Applications.ShouldHaveSingleItem();

        application.Decided!.On.ShouldBe(ProgrammeRules.RollOut.AddDays(10));
    }

    [Fact]
    public void AProviderThatWasSuspended_IsNotOneToGoLiveWith()
    {
        var suspended = Selected.WithQualified(Service).WithSuspended(Service);

        Trying(suspended, "go-live").ShouldBeRefused("S5.1");
        Trying(suspended.With("reinstate-provider", new { service = Service, provider = MadeUp.Independent, evidence = "Registered again" }), "go-live").ShouldBeAccepted();
    }

    [Fact]
    public void AnExistingProviderOfTheCase_IsNoAdditionalOne() => Trying(Selected.WithQualified(Service, MadeUp.Trust), "go-live").ShouldBeRefused("S5.1");

    [Fact]
    public void Applications_AreNotRecordedASecondTimeOnTheCase()
    {
        var story = InAccreditation with { File = Shared(InAccreditation, Offered.WithApplicationOf(MadeUp.Independent, Service)) };

        story.Try("receive-application", new { provider = MadeUp.ThirdSector }).ShouldBeInvalid("provider");
        story.Try("decide-application", new { provider = MadeUp.Independent, outcome = "accredited", rationale = "Meets them" }).ShouldBeInvalid("provider");
    }

    [Fact]
    public void Accreditation_IsOpenToAnyProviderThatQualifies() =>
        InDesign.Trying("open-accreditation", new { mode = "managed", criteria = new List<string> { "Registered" }, places = 2 }).ShouldBeInvalid("mode");

    [Fact]
    public void ExistingProviders_AreKeptAsInEveryOtherCase() =>
        InAccreditation.Try("withdraw-provider", new { provider = MadeUp.Trust }).ShouldBeRefused("S5.2", "S5.3");

    [Theory]
    [InlineData(MadeUp.SecondCluster)]
    [InlineData("nowhere")]
    public void Log_SharingTheProgrammeOfOthers_IsInvalid(string cluster) =>
        Given.Nothing.Try("log-case", Examples.SharedLog(Service).And("programme", cluster)).ShouldBeInvalid("programme");

    [Fact]
    public void Log_OfAnotherScenario_SharesNothing() =>
        ((CaseFile)Given.Nothing.With("log-case", Examples.Log(4).And("programme", MadeUp.Cluster).And("programmeService", Service)).File!).SharesApplications.ShouldBeFalse();

    private static CaseStory Selected => Given.Programme().Later(30).WithAllGroupsEngaged().WithServices(3).WithShaNotified().On(ProgrammeRules.RollOut);

    private static CaseStory Offered => Selected.WithOffer(Service);

    private static CaseStory InDesign => Given.Nothing.On(ProgrammeRules.RollOut).With("log-case", Examples.SharedLog(Service)).Later()
        .WithEachProviderEngaged().WithStaffEngaged().WithAssurance("sha-strategy-sign-off");

    private static CaseStory InAccreditation => InDesign.Taking("open-accreditation");

    private static object Qualified(string outcome) => new { service = Service, provider = MadeUp.Independent, outcome, rationale = "Looked at" };

    private static CaseFile Shared(CaseStory story, CaseStory programme) => ((CaseFile)story.File!).WithApplicationsOf((ProgrammeFile)programme.File!);

    private static Decision Trying(CaseStory programme, string step) => (InAccreditation with { File = Shared(InAccreditation, programme) }).Trying(step);
}
