using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>The offers to providers, and the applications that come in under them.</summary>
public class OfferRulesTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    [Theory]
    [InlineData(-1, 30, "invalid opens")]
    [InlineData(0, 0, "accepted")]
    [InlineData(0, -1, "invalid closes")]
    [InlineData(10, 9, "invalid closes")]
    [InlineData(10, 40, "accepted")]
    public void OpenOffer_OpensNoEarlierThanItsDayAndClosesNoEarlierThanItOpens(int opens, int closes, string outcome) =>
        DecisionAssertions.Describe(Selected.Try("open-offer", Offer(opens, closes))).ShouldBe(outcome);

    [Theory]
    [InlineData(0, 4, "accepted")]
    [InlineData(0, 5, "invalid opens")]
    [InlineData(7, 8, "invalid opens")]
    [InlineData(0, 30, "invalid opens")]
    [InlineData(10, 30, "invalid opens")]
    [InlineData(11, 30, "accepted")]
    public void OpenOffer_OnDaysOfAnotherOfTheService_IsInvalid(int opens, int closes, string outcome)
    {
        var story = Selected.With("open-offer", Offer(5, 10));
        DecisionAssertions.Describe(story.Try("open-offer", Offer(opens, closes))).ShouldBe(outcome);
        story.Try("open-offer", Offer(opens, closes).And("service", MadeUp.NationalServices[1])).ShouldBeAccepted();
    }

    [Fact]
    public void OpenOffer_WithoutCriteriaOrNationalQuestions_IsInvalid()
    {
        Selected.Try("open-offer", Offer(0, 30).And("criteria", Examples.List())).ShouldBeInvalid("criteria");
        Selected.Try("open-offer", Offer(0, 30).And("nationalQuestions", Examples.List())).ShouldBeInvalid("nationalQuestions");
        Selected.Try("open-offer", Offer(0, 30).Without("localQuestions")).ShouldBeAccepted();
    }

    [Fact]
    public void OpenOffer_ForAServiceThatIsNotSelected_IsInvalid() =>
        Selected.Try("open-offer", Offer(0, 30).And("service", MadeUp.NationalServices[7])).ShouldBeInvalid("service");

    [Theory]
    [InlineData(1, "invalid service")]
    [InlineData(2, "accepted")]
    [InlineData(5, "accepted")]
    [InlineData(10, "accepted")]
    [InlineData(11, "invalid service")]
    public void ClarifyOffer_IsPossibleFromTheDayOnWhichTheOfferIsMadeUntilItsLast(int days, string outcome) =>
        DecisionAssertions.Describe(Selected.Later(2).With("open-offer", Offer(5, 10)).Later(days - 2).Try("clarify-offer", Clarification())).ShouldBe(outcome);

    [Fact]
    public void ClarifyOffer_IsAboutTheOfferThatIsOpenOrElseTheNext()
    {
        var story = Selected.With("open-offer", Offer(20, 30)).With("open-offer", Offer(0, 10)).Later(10).With("clarify-offer", Clarification("First?")).Later().With("clarify-offer", Clarification("Second?"));

        Asked(1).ShouldBe(["Second?"]);
        Asked(2).ShouldBe(["First?"]);
        story.Try("clarify-offer", Clarification().And("service", MadeUp.NationalServices[1])).ShouldBeInvalid("service");
        story.Programme.AsOf(story.Day.AddDays(-1)).Services[Service].Offers.SelectMany(offer => offer.Clarifications).Count().ShouldBe(1);

        IEnumerable<string> Asked(int round) => story.Programme.Services[Service].Offers.Find(offer => offer.Round == round)!.Clarifications.Select(one => one.Details.Question);
    }

    [Theory]
    [InlineData(4, "invalid on")]
    [InlineData(5, "accepted")]
    [InlineData(10, "accepted")]
    [InlineData(11, "invalid on")]
    public void RecordApplication_OutsideTheOffersDays_IsInvalid(int days, string outcome) =>
        DecisionAssertions.Describe(Selected.With("open-offer", Offer(5, 10)).Later(days).Try("record-application", Application())).ShouldBe(outcome);

    [Fact]
    public void RecordApplication_ComesUnderTheOfferOfItsDay()
    {
        var story = Selected.With("open-offer", Offer(0, 10)).With("open-offer", Offer(20, 30)).Later(20).WithApplicationOf(MadeUp.Independent, Service);
        story.Programme.FindApplication(story.LastRecord)!.Round.ShouldBe(2);
    }

    [Fact]
    public void RecordApplication_WhileOneOfTheProviderWaits_IsInvalidForThatServiceOnly()
    {
        var other = MadeUp.NationalServices[1];
        var story = Offered.WithOffer(other).WithApplicationOf(MadeUp.Independent, Service);
        story.Try("record-application", Application()).ShouldBeInvalid("provider");
        story.Try("record-application", Application().And("service", other)).ShouldBeAccepted();
        story.Try("record-application", Application(MadeUp.SecondIndependent)).ShouldBeAccepted();
    }

    [Fact]
    public void RecordApplication_OfAProviderThatIsListed_IsInvalid()
    {
        var existing = Offered.With("name-existing-provider", new { service = Service, provider = MadeUp.Trust });
        existing.Try("record-application", Application(MadeUp.Trust)).ShouldBeInvalid("provider");
        var qualified = Offered.WithQualified(Service);
        qualified.Try("record-application", Application()).ShouldBeInvalid("provider");
        qualified.WithSuspended(Service).Try("record-application", Application()).ShouldBeInvalid("provider");
    }

    [Fact]
    public void RecordApplication_OfAnUnknownProvider_IsInvalid() => Offered.Try("record-application", Application(MadeUp.Unknown)).ShouldBeInvalid("provider");

    [Fact]
    public void RecordApplication_ThatDoesNotAnswerEachQuestion_IsInvalid()
    {
        Offered.Try("record-application", Application().And("answers", Examples.List("Yes", "Two"))).ShouldBeInvalid("answers");
        Offered.Try("record-application", Application().And("answers", Examples.List("Yes", "Two", "On foot", "Also"))).ShouldBeInvalid("answers");
        Offered.Try("record-application", Application().And("answers", Examples.List("Yes", "—", "On foot"))).ShouldBeInvalid("answers");
        Offered.Try("record-application", Application().Without("answers")).ShouldBeInvalid("answers");
    }

    [Fact]
    public void RecordApplication_AfterItDidNotQualify_IsPossibleAgain()
    {
        var applied = Offered.WithApplicationOf(MadeUp.Independent, Service);
        var decided = applied.WithAssessment(applied.LastRecord, "ann").WithAssessment(applied.LastRecord, "bob")
            .With("qualify-provider", Examples.Qualification(Service, MadeUp.Independent, "not-qualified"));
        decided.WithApplicationOf(MadeUp.Independent, Service).Programme.Applications.Count.ShouldBe(2);
    }

    [Fact]
    public void RecordApplication_IsPossibleAgainFromTheDayAfterTheQualificationExpired()
    {
        var story = Offered.WithQualified(Service).WithListing(Service, new { expiresOn = "2012-04-11" });
        story.On(new DateOnly(2012, 4, 11)).Try("record-application", Application()).ShouldBeInvalid("provider");
        story.On(new DateOnly(2012, 4, 12)).Try("record-application", Application()).ShouldBeAccepted();
    }

    [Fact]
    public void RecordApplication_AfterARemoval_IsPossible()
    {
        var removed = Offered.WithQualified(Service)
            .With("remove-provider", new { service = Service, provider = MadeUp.Independent, failed = "quality", evidence = "Two audits", notice = "2012-04-01" });
        removed.Try("record-application", Application()).ShouldBeAccepted();
    }

    [Fact]
    public void WithdrawApplication_EndsItOnce()
    {
        var applied = Offered.WithApplicationOf(MadeUp.Independent, Service);
        var withdrawal = new { application = applied.LastRecord, reason = "No premises" };
        applied.Later(-1).Try("withdraw-application", withdrawal).ShouldBeInvalid("on");
        var withdrawn = applied.With("withdraw-application", withdrawal);
        withdrawn.Try("withdraw-application", withdrawal).ShouldBeInvalid("application");
        withdrawn.Programme.Pending.ShouldBeEmpty();
        withdrawn.Programme.PendingApplication(Service, MadeUp.Independent).ShouldBeNull();
        withdrawn.Try("record-application", Application()).ShouldBeAccepted();
    }

    [Fact]
    public void NameExistingProvider_ThatIsListed_IsInvalid()
    {
        var existing = new { service = Service, provider = MadeUp.Trust };
        Selected.With("name-existing-provider", existing).Try("name-existing-provider", existing).ShouldBeInvalid("provider");
        Selected.WithQualified(Service, MadeUp.Trust).Try("name-existing-provider", existing).ShouldBeInvalid("provider");
        Selected.Try("name-existing-provider", new { service = Service, provider = MadeUp.Unknown }).ShouldBeInvalid("provider");
    }

    [Fact]
    public void WritePack_NumbersTheVersions()
    {
        var pack = Exemplars.Named("write-pack").Values;
        var story = Selected.With("write-pack", pack).With("write-pack", pack.And("quality", "Four weeks"));
        story.Programme.Services[Service].PackVersions.Select(version => (version.Version, version.Details.Quality)).ShouldBe([(1, "Six weeks"), (2, "Four weeks")]);
        story.Try("write-pack", pack.And("service", MadeUp.NationalServices[7])).ShouldBeInvalid("service");
    }

    private static CaseStory Selected => Given.Programme().WithAllGroupsEngaged().WithServices(2).On(ProgrammeRules.RollOut);

    private static CaseStory Offered => Selected.WithOffer(Service);

    private static JsonObject Offer(int opens, int closes) =>
        Examples.Offer(Service, Selected.Day.AddDays(opens)).And("closes", DateField.Format(Selected.Day.AddDays(closes)));

    private static JsonObject Clarification(string question = "Is parking needed?") => Examples.Json(new { service = Service, question, answer = "No" });

    private static JsonObject Application(string provider = MadeUp.Independent) =>
        Examples.Json(new { service = Service, provider, answers = new List<string> { "Yes", "Two", "On foot" } });
}
