namespace CommissioningCases.Domain.Tests.Choice;

public class ProgrammeRulesTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    [Fact]
    public void OpenProgramme_OfAnUnknownCluster_IsInvalid() => Given.Nothing.Try("open-programme", new { cluster = MadeUp.Pct }).ShouldBeInvalid("cluster");

    [Fact]
    public void OpenProgramme_OfAClusterThatHasOne_IsInvalid() =>
        Given.Nothing.Try("open-programme", new { cluster = MadeUp.SecondCluster }).ShouldBeInvalid("cluster");

    [Theory]
    [InlineData("patients")]
    [InlineData("patient-representatives")]
    [InlineData("health-and-wellbeing-boards")]
    [InlineData("healthcare-professionals")]
    [InlineData("providers")]
    public void SelectService_BeforeAGroupWasEngaged_IsRefusedUnderCP_1(string missing)
    {
        var story = ExchangeNames.All<LocalGroup>().Where(group => group != missing).Aggregate(Given.Programme(), ProgrammeFacts.WithGroupEngaged);
        story.Try("select-service", Examples.Selection(Service)).ShouldBeRefused("CP.1");
        story.WithGroupEngaged(missing).Try("select-service", Examples.Selection(Service)).ShouldBeAccepted();
        story.Later().WithGroupEngaged(missing).Later(-1).Try("select-service", Examples.Selection(Service)).ShouldBeRefused("CP.1");
    }

    [Theory]
    [InlineData("community", "accepted")]
    [InlineData("mental-health", "accepted")]
    [InlineData("acute", "refused CP.2")]
    [InlineData("primary-care", "refused CP.2")]
    public void SelectService_IsOfACommunityOrMentalHealthService(string kind, string outcome) =>
        DecisionAssertions.Describe(Engaged.Try("select-service", Examples.Selection(Service).And("kind", kind))).ShouldBe(outcome);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void SelectService_WithoutFeedback_IsRefusedUnderCP_2(string? feedback) =>
        Engaged.Try("select-service", Examples.Selection(Service).And("feedback", feedback)).ShouldBeRefused("CP.2");

    [Fact]
    public void SelectService_WithEverythingAgainstIt_IsRefusedUnderBothClauses() =>
        Given.Programme().Try("select-service", new { service = Service, source = "national", kind = "acute" }).ShouldBeRefused("CP.1", "CP.2");

    [Theory]
    [InlineData("national", "local-counselling", "invalid service")]
    [InlineData("local", "local-counselling", "accepted")]
    [InlineData("national", "podiatry", "accepted")]
    public void SelectService_OfTheNationalList_IsOneOfTheEight(string source, string service, string outcome) =>
        DecisionAssertions.Describe(Engaged.Try("select-service", Examples.Selection(service).And("source", source))).ShouldBe(outcome);

    [Fact]
    public void SelectService_ASecondTime_IsInvalid() =>
        Engaged.WithServices(1).Try("select-service", Examples.Selection(Service)).ShouldBeInvalid("service");

    [Theory]
    [InlineData(0, "refused CP.2")]
    [InlineData(2, "refused CP.2")]
    [InlineData(3, "accepted")]
    [InlineData(4, "accepted")]
    public void NotifySha_NeedsThreeServices(int services, string outcome) =>
        DecisionAssertions.Describe(Engaged.WithServices(services).Try("notify-sha")).ShouldBe(outcome);

    [Fact]
    public void NotifySha_ASecondTime_IsInvalid() => Notified.Try("notify-sha").ShouldBeInvalid("do");

    [Fact]
    public void ShareWithDepartment_BeforeTheShaIsNotified_IsRefusedUnderCP_3()
    {
        Engaged.WithServices(3).Try("share-with-department").ShouldBeRefused("CP.3");
        Notified.Later(-1).Try("share-with-department").ShouldBeRefused("CP.3");
        Notified.Try("share-with-department").ShouldBeAccepted();
    }

    [Fact]
    public void ShareWithDepartment_ASecondTime_IsInvalid() =>
        Notified.With("share-with-department").Try("share-with-department").ShouldBeInvalid("do");

    [Theory]
    [InlineData("2011-10-31", "refused CP.5")]
    [InlineData("2011-11-01", "accepted")]
    public void AdoptPack_WaitsForNovember2011(string on, string outcome) =>
        DecisionAssertions.Describe(Notified.Try("adopt-pack", new { service = Service, on })).ShouldBe(outcome);

    [Theory]
    [InlineData(0, "invalid price")]
    [InlineData(-1, "invalid price")]
    [InlineData(0.01, "accepted")]
    public void SetPrice_IsAboveZero(decimal price, string outcome) =>
        DecisionAssertions.Describe(Notified.Try("set-price", new { service = Service, price })).ShouldBe(outcome);

    [Fact]
    public void QualifyProvider_WithBlankRationale_IsRefusedUnderCP_8() =>
        Notified.Try("qualify-provider", new { service = Service, provider = MadeUp.Trust, outcome = "not-qualified" }).ShouldBeRefused("CP.8");

    [Fact]
    public void QualifyProvider_OfAnUnknownProvider_IsInvalid() => Notified.Try("qualify-provider", Qualified(MadeUp.Unknown)).ShouldBeInvalid("provider");

    [Fact]
    public void QualifyProvider_ThatIsQualifiedAlready_IsInvalidForThatServiceOnly()
    {
        var story = Notified.WithQualified(Service, MadeUp.Trust);
        story.Try("qualify-provider", Qualified(MadeUp.Trust)).ShouldBeInvalid("provider");
        story.WithQualified(MadeUp.NationalServices[1], MadeUp.Trust).WithQualified(Service, MadeUp.Independent).File!.LastNumber.ShouldBe(story.File!.LastNumber + 2);
    }

    [Fact]
    public void QualifyProvider_ThatDidNotQualifyBefore_IsPossibleAgain() =>
        Notified.With("qualify-provider", Qualified(MadeUp.Trust, "not-qualified")).Try("qualify-provider", Qualified(MadeUp.Trust)).ShouldBeAccepted();

    [Theory]
    [InlineData("adopt-pack")]
    [InlineData("set-price")]
    [InlineData("qualify-provider")]
    [InlineData("go-live")]
    public void Actions_OnAServiceThatIsNotSelectedOrBeforeItsSelection_AreInvalid(string action)
    {
        var values = Exemplars.Named(action).Values;
        Notified.Try(action, values.And("service", "local-counselling")).ShouldBeInvalid("service");
        Notified.Later(-1).Try(action, values).ShouldBeInvalid("on");
        Notified.Later(-1).Try(action, values.And("service", "local-counselling")).ShouldBeInvalid("service");
    }

    [Fact]
    public void GoLive_WithAllInPlaceFromApril2012_IsAccepted() => ReadyToGoLive.Try("go-live", new { service = Service }).ShouldBeAccepted();

    [Fact]
    public void GoLive_ASecondTime_IsInvalid() =>
        ReadyToGoLive.With("go-live", new { service = Service }).Try("go-live", new { service = Service }).ShouldBeInvalid("service");

    [Fact]
    public void GoLive_BeforeApril2012_IsRefusedUnderCP_6() =>
        ReadyToGoLive.Try("go-live", new { service = Service, on = "2012-03-31" }).ShouldBeRefused("CP.6");

    [Fact]
    public void GoLive_WithoutTheSha_IsRefusedUnderCP_3() =>
        Late(Engaged.WithServices(1)).WithPack(Service).WithPrice(Service).WithQualified(Service).Try("go-live", new { service = Service }).ShouldBeRefused("CP.3");

    [Fact]
    public void GoLive_WithoutPack_IsRefusedUnderCP_5() =>
        Late(Notified).WithPrice(Service).WithQualified(Service).Try("go-live", new { service = Service }).ShouldBeRefused("CP.5");

    [Fact]
    public void GoLive_WithoutAQualifiedProvider_IsRefusedUnderCP_6() =>
        Late(Notified).WithPack(Service).WithPrice(Service).With("qualify-provider", Qualified(MadeUp.Trust, "not-qualified"))
            .Try("go-live", new { service = Service }).ShouldBeRefused("CP.6");

    [Fact]
    public void GoLive_WithoutPrice_IsRefusedUnderCP_7() =>
        Late(Notified).WithPack(Service).WithQualified(Service).Try("go-live", new { service = Service }).ShouldBeRefused("CP.7");

    [Fact]
    public void GoLive_WithPackPriceAndProviderOfAnotherService_IsRefusedUnderEachClause()
    {
        var other = MadeUp.NationalServices[1];
        Late(Engaged.WithServices(2)).WithPack(other).WithPrice(other).WithQualified(other)
            .Try("go-live", new { service = Service }).ShouldBeRefused("CP.3", "CP.5", "CP.6", "CP.7");
    }

    private static CaseStory Engaged => Given.Programme().Later(30).WithAllGroupsEngaged();

    private static CaseStory Notified => Engaged.WithServices(3).WithShaNotified();

    private static CaseStory ReadyToGoLive => Late(Notified).WithPack(Service).WithPrice(Service).WithQualified(Service);

    private static CaseStory Late(CaseStory story) => story.On(ProgrammeRules.RollOut);

    private static object Qualified(string provider, string outcome = "qualified") => new { service = Service, provider, outcome, rationale = "Registered" };
}
