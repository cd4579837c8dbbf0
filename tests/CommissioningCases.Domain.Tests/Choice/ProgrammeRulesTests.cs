using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>What the letter of 2011 asks of each action, and what makes one invalid.</summary>
public class ProgrammeRulesTests
{
    private const string Local = "Bereavement counselling";

    private static readonly string Service = MadeUp.NationalServices[0];

    [Fact]
    public void OpenProgramme_OfAnUnknownCluster_IsInvalid() => Given.Nothing.Try("open-programme", new { cluster = MadeUp.Pct }).ShouldBeInvalid("cluster");

    [Fact]
    public void OpenProgramme_OfAClusterThatHasOne_IsInvalid() =>
        Given.Nothing.Try("open-programme", new { cluster = MadeUp.SecondCluster }).ShouldBeInvalid("cluster");

    [Fact]
    public void OpenProgramme_KeepsTheGroupsThatSupportIt()
    {
        Opened("""["Pathfinder North", " ", null, "Pathfinder South"]""").Programme.Opened.CommissioningGroups.ShouldBe(["Pathfinder North", "Pathfinder South"]);
        Given.Programme().Programme.Opened.CommissioningGroups.ShouldBeEmpty();
        Given.Nothing.Try("open-programme", new { cluster = MadeUp.Cluster, commissioningGroups = "Pathfinder North" }).ShouldBeInvalid("commissioningGroups");
        Given.Nothing.Try("open-programme", new { cluster = "", commissioningGroups = JsonNode.Parse("[7]") }).ShouldBeInvalid("cluster", "commissioningGroups");
    }

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
    }

    [Theory]
    [InlineData("community", "accepted")]
    [InlineData("mental-health", "accepted")]
    [InlineData("acute", "refused CP.2")]
    [InlineData("primary-care", "refused CP.2")]
    [InlineData("dental", "invalid kind")]
    public void SelectService_OfLocalPriority_IsACommunityOrMentalHealthService(string kind, string outcome) =>
        DecisionAssertions.Describe(Engaged.Try("select-service", Examples.LocalSelection(Local).And("kind", kind))).ShouldBe(outcome);

    [Theory]
    [InlineData("podiatry", "community", "accepted")]
    [InlineData("podiatry", "mental-health", "invalid kind")]
    [InlineData("podiatry", "acute", "invalid kind")]
    [InlineData("primary-care-psychological-therapies-adults", "mental-health", "accepted")]
    [InlineData("primary-care-psychological-therapies-adults", "community", "invalid kind")]
    public void SelectService_OfTheNationalList_IsOfTheKindGivenThere(string service, string kind, string outcome) =>
        DecisionAssertions.Describe(Engaged.Try("select-service", Examples.Selection(service).And("kind", kind))).ShouldBe(outcome);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("…")]
    public void SelectService_WithoutFeedback_IsInvalid(string? feedback) =>
        Engaged.Try("select-service", Examples.Selection(Service).And("feedback", feedback)).ShouldBeInvalid("feedback");

    [Fact]
    public void SelectService_WithEverythingAgainstIt_IsRefusedUnderBothClauses() =>
        Given.Programme().Try("select-service", Examples.LocalSelection(Local).And("kind", "acute")).ShouldBeRefused("CP.1", "CP.2");

    [Theory]
    [InlineData("national", Local, "invalid service")]
    [InlineData("national", "Podiatry", "invalid service")]
    [InlineData("national", "Service podiatry", "invalid service")]
    [InlineData("national", "podiatry", "accepted")]
    [InlineData("local", Local, "accepted")]
    [InlineData("local", "podiatry", "invalid service")]
    [InlineData("local", " Podiatry ", "invalid service")]
    [InlineData("local", "service  PODIATRY", "invalid service")]
    [InlineData("local", "Podiatry at night", "accepted")]
    [InlineData("local", "?", "invalid service")]
    public void SelectService_OfTheNationalListIsOneOfTheEight_AndALocalOneIsNone(string source, string service, string outcome) =>
        DecisionAssertions.Describe(Engaged.Try("select-service", Examples.Selection(service).And("source", source))).ShouldBe(outcome);

    [Theory]
    [InlineData(Local)]
    [InlineData("bereavement COUNSELLING")]
    [InlineData("  Bereavement \t counselling ")]
    public void SelectService_ThatIsSelectedButForItsCaseAndSpaces_IsInvalid(string service) =>
        Engaged.With("select-service", Examples.LocalSelection(Local)).Try("select-service", Examples.LocalSelection(service)).ShouldBeInvalid("service");

    [Fact]
    public void SelectService_ASecondTime_IsInvalid() =>
        Engaged.WithServices(1).Try("select-service", Examples.Selection(Service)).ShouldBeInvalid("service");

    [Fact]
    public void SelectService_WithSeveralFieldsAtFault_NamesThemAll()
    {
        Engaged.Try("select-service").ShouldBeInvalid("service", "source", "kind", "feedback");
        Engaged.WithServices(1).Try("select-service", Examples.Selection(Service).And("kind", "acute").And("feedback", "-")).ShouldBeInvalid("service", "kind", "feedback");
        Engaged.Try("select-service", Examples.Selection("no such service").And("source", "elsewhere")).ShouldBeInvalid("source");
    }

    [Fact]
    public void AService_IsNamedAsItWasSelectedToTheLetter()
    {
        var story = Late(Engaged).With("select-service", Examples.LocalSelection(" bereavement  CARE"));
        story.Try("adopt-pack", new { service = " bereavement  CARE" }).ShouldBeAccepted();
        story.Try("adopt-pack", new { service = "bereavement CARE" }).ShouldBeInvalid("service");
        story.Try("adopt-pack", new { service = " bereavement  care" }).ShouldBeInvalid("service");
    }

    [Theory]
    [InlineData(0, "refused CP.2")]
    [InlineData(2, "refused CP.2")]
    [InlineData(3, "accepted")]
    [InlineData(4, "accepted")]
    public void NotifySha_NeedsThreeServices(int services, string outcome) =>
        DecisionAssertions.Describe(Engaged.WithServices(services).Try("notify-sha")).ShouldBe(outcome);

    [Fact]
    public void NotifySha_ASecondTime_IsInvalid() => Notified.Try("notify-sha").ShouldBeInvalid("do");

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("\"…\"")]
    public void NotifySha_WithWhatIsNoNotice_IsAcceptedWithoutOne(string notice) =>
        Engaged.WithServices(3).With("notify-sha", new { notice = JsonNode.Parse(notice) }).Programme.ShaNotified.ShouldNotBeNull();

    [Fact]
    public void ShareWithDepartment_BeforeTheShaIsNotified_IsRefusedUnderCP_3()
    {
        Engaged.WithServices(3).Try("share-with-department").ShouldBeRefused("CP.3");
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

    [Fact]
    public void QualifyProvider_WithBlankRationale_IsInvalid() =>
        Notified.Try("qualify-provider", new { service = Service, provider = MadeUp.Trust, outcome = "not-qualified", rationale = "." }).ShouldBeInvalid("rationale");

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

    [Fact]
    public void QualifyProvider_AsNotQualified_EndsItAndIsPossibleAtAnyTime()
    {
        var ended = Notified.WithQualified(Service, MadeUp.Trust).WithoutQualified(Service, MadeUp.Trust);
        ended.Try("qualify-provider", Qualified(MadeUp.Trust)).ShouldBeAccepted();
        ended.WithoutQualified(Service, MadeUp.Trust).File!.LastNumber.ShouldBe(ended.File!.LastNumber + 1);
    }

    [Fact]
    public void QualifyProvider_WithAnUnknownOutcome_IsInvalidInThatAlone() =>
        Notified.WithQualified(Service, MadeUp.Trust).Try("qualify-provider", Qualified(MadeUp.Trust, "maybe")).ShouldBeInvalid("outcome");

    [Theory]
    [InlineData("adopt-pack")]
    [InlineData("set-price")]
    [InlineData("qualify-provider")]
    [InlineData("confirm-principles")]
    [InlineData("go-live")]
    public void Actions_OnAServiceThatIsNotSelectedOrBeforeItsSelection_AreInvalid(string action)
    {
        var values = Exemplars.Named(action).Values;
        Notified.Try(action, values.And("service", Local)).ShouldBeInvalid("service");
        Notified.Later(-1).Try(action, values).ShouldBeInvalid("on");
        Notified.Later(-1).Try(action, values.And("service", Local)).ShouldBeInvalid("service");
    }

    [Theory]
    [InlineData("confirm-principles", "statement")]
    [InlineData("record-lesson", "lesson")]
    [InlineData("record-lesson", "stage")]
    [InlineData("engage-locally", "summary")]
    [InlineData("strike", "reason")]
    public void WhatMustBeSaid_HoldsALetterOrADigit(string action, string field)
    {
        var exemplar = Exemplars.All.First(one => one.Action == action && one.Story.File is ProgrammeFile);
        exemplar.Story.Try(action, exemplar.Values.And(field, " – … ")).ShouldBeInvalid(field);
        exemplar.Story.Try(action, exemplar.Values.And(field, "7")).ShouldBeAccepted();
    }

    [Fact]
    public void GoLive_WithAllInPlaceFromApril2012_IsAccepted() => ReadyToGoLive.Try("go-live", new { service = Service }).ShouldBeAccepted();

    [Fact]
    public void GoLive_ASecondTime_IsInvalid() =>
        ReadyToGoLive.With("go-live", new { service = Service }).Try("go-live", new { service = Service }).ShouldBeInvalid("service");

    [Fact]
    public void GoLive_BeforeApril2012_IsRefusedUnderCP_6() =>
        Notified.On(new DateOnly(2012, 3, 31)).WithAllInPlace(Service).Try("go-live", new { service = Service }).ShouldBeRefused("CP.6");

    [Fact]
    public void GoLive_WithoutTheSha_IsRefusedUnderCP_3() =>
        Late(Engaged.WithServices(1)).WithAllInPlace(Service).Try("go-live", new { service = Service }).ShouldBeRefused("CP.3");

    [Fact]
    public void GoLive_WithoutPack_IsRefusedUnderCP_5() =>
        Late(Notified).WithPrice(Service).WithPrinciples(Service).WithQualified(Service).Try("go-live", new { service = Service }).ShouldBeRefused("CP.5");

    [Fact]
    public void GoLive_WithoutAQualifiedProvider_IsRefusedUnderCP_6()
    {
        var others = Late(Notified).WithPack(Service).WithPrice(Service).WithPrinciples(Service).WithoutQualified(Service, MadeUp.Trust);
        others.Try("go-live", new { service = Service }).ShouldBeRefused("CP.6");
        others.WithQualified(Service).Later().WithoutQualified(Service).Try("go-live", new { service = Service }).ShouldBeRefused("CP.6");
    }

    [Fact]
    public void GoLive_WithoutPrice_IsRefusedUnderCP_7() =>
        Late(Notified).WithPack(Service).WithPrinciples(Service).WithQualified(Service).Try("go-live", new { service = Service }).ShouldBeRefused("CP.7");

    [Fact]
    public void GoLive_WithoutTheStatementOnThePrinciples_IsRefusedUnderCP_8() =>
        Late(Notified).WithPack(Service).WithPrice(Service).WithQualified(Service).Try("go-live", new { service = Service }).ShouldBeRefused("CP.8");

    [Fact]
    public void GoLive_WithEverythingOfAnotherService_IsRefusedUnderEachClause() =>
        Late(Engaged.WithServices(2)).WithAllInPlace(MadeUp.NationalServices[1]).Try("go-live", new { service = Service }).ShouldBeRefused("CP.3", "CP.5", "CP.6", "CP.7", "CP.8");

    [Fact]
    public void RecordLesson_IsKept() =>
        Given.Programme().With("record-lesson", new { stage = "going live", lesson = "Tell practices" }).Programme.Lessons.ShouldHaveSingleItem().Details.ShouldBe(new RecordLesson("going live", "Tell practices"));

    [Fact]
    public void WhatIsInvalid_LeavesNoEntry_AndWhatIsRefusedLeavesNoFact()
    {
        var book = new InMemoryHistories(RuleSets.Standard, MadeUp.Bodies, CaseStory.Today);
        string Decide(string fields) => DecisionAssertions.Describe(book.Decide(HistoryLine.Read(System.Text.Json.JsonDocument.Parse($$"""{"case":"P","on":"2011-08-01",{{fields}}}""").RootElement)).Decision);

        Decide($"\"do\":\"open-programme\",\"cluster\":\"{MadeUp.Cluster}\"").ShouldBe("accepted");
        Decide("\"do\":\"engage-locally\",\"group\":\"neighbours\",\"summary\":\"x\"").ShouldBe("invalid group");
        Decide("\"do\":\"notify-sha\"").ShouldBe("refused CP.2");
        Decide("\"do\":\"engage-locally\",\"group\":\"patients\",\"summary\":\"x\"").ShouldBe("accepted");
        ((ProgrammeFile)book.Files.Single().File).Engagements.Single().Mark.Number.ShouldBe(3, "the refused one took a number, the invalid one did not");
        Decide("\"do\":\"strike\",\"record\":\"entry-2\",\"reason\":\"x\"").ShouldBe("invalid record", "a refused entry cannot be named");
    }

    private static CaseStory Engaged => Given.Programme().Later(30).WithAllGroupsEngaged();

    private static CaseStory Notified => Engaged.WithServices(3).WithShaNotified();

    private static CaseStory ReadyToGoLive => Late(Notified).WithAllInPlace(Service);

    private static CaseStory Late(CaseStory story) => story.On(ProgrammeRules.RollOut);

    private static CaseStory Opened(string groups) =>
        Given.Nothing.On(Given.ProgrammeOpened).With("open-programme", new { cluster = MadeUp.Cluster, commissioningGroups = JsonNode.Parse(groups) });

    private static object Qualified(string provider, string outcome = "qualified") => new { service = Service, provider, outcome, rationale = "Registered" };
}
