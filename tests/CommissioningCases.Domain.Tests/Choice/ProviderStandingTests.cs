namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>How a provider of a service stands from day to day.</summary>
public class ProviderStandingTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    private static readonly CaseStory Selected = Given.Programme().WithAllGroupsEngaged().WithServices(1).On(ProgrammeRules.RollOut);

    private static readonly CaseStory Qualified = Selected.WithQualified(Service);

    [Fact]
    public void AProviderThatQualified_IsQualified()
    {
        StandingOn(Qualified, 0).ShouldBe(ProviderStanding.Qualified);
        StandingOn(Qualified, 300).ShouldBe(ProviderStanding.Qualified);
        StandingOn(Selected, 0).ShouldBeNull();
    }

    [Fact]
    public void AProviderThatDidNotQualify_HasNoStanding() =>
        StandingOn(Selected.With("qualify-provider", Examples.Qualification(Service, MadeUp.Independent, "not-qualified")), 1).ShouldBeNull();

    [Fact]
    public void AnExistingProvider_StandsAsOneThatQualified() =>
        StandingOn(Selected.With("name-existing-provider", new { service = Service, provider = MadeUp.Independent }), 0).ShouldBe(ProviderStanding.Qualified);

    [Fact]
    public void AProviderThatNoLongerQualifies_HasNoStanding()
    {
        StandingOn(Qualified.Later(10).WithoutQualified(Service), 10).ShouldBeNull();
        StandingOn(Qualified.Later(10).WithSuspended(Service).Later().WithoutQualified(Service), 11).ShouldBeNull();
        StandingOn(Qualified.Later(10).WithoutQualified(Service).Later().WithQualified(Service), 11).ShouldBe(ProviderStanding.Qualified);
    }

    [Fact]
    public void TheLatestOutcomeByDay_HoldsWhicheverWasRecordedLast()
    {
        StandingOn(Qualified.Later(-1).WithoutQualified(Service), 0).ShouldBe(ProviderStanding.Qualified);
        StandingOn(Qualified.WithoutQualified(Service), 0).ShouldBeNull("of equal days the later recorded");
    }

    [Fact]
    public void AnExistingProviderThatQualifiedForATime_IsListedAsExistingAgain()
    {
        var story = Selected.With("name-existing-provider", new { service = Service, provider = MadeUp.Independent, contact = "By letter" }).Later().WithQualified(Service);
        Listing(story)!.IsExisting.ShouldBeFalse();
        Listing(story)!.Contact.ShouldBeNull();
        Listing(story.Later().WithoutQualified(Service)).ShouldSatisfyAllConditions(
            listing => listing!.IsExisting.ShouldBeTrue(),
            listing => listing!.Contact.ShouldBe("By letter"));
    }

    [Fact]
    public void TheDirectory_TellsOfAProviderWhatItWasToldLast()
    {
        var story = Qualified.WithListing(Service, new { contact = "By letter", expiresOn = "2015-03-31" }).Later().WithListing(Service, new { contact = "By telephone", reviewOn = "2013-04-01" });
        Listing(story).ShouldSatisfyAllConditions(
            listing => listing!.Contact.ShouldBe("By telephone"),
            listing => listing!.ReviewOn.ShouldBe(new DateOnly(2013, 4, 1)),
            listing => listing!.ExpiresOn.ShouldBe(new DateOnly(2015, 3, 31)));
        Listing(story.Later().WithoutQualified(Service).Later().WithQualified(Service))!.Contact.ShouldBeNull("it was told of the qualification before");
    }

    [Theory]
    [InlineData("reviewOn", "2012-03-31", "invalid reviewOn")]
    [InlineData("reviewOn", "2012-04-01", "accepted")]
    [InlineData("expiresOn", "2012-03-31", "invalid expiresOn")]
    [InlineData("expiresOn", "2012-04-01", "accepted")]
    [InlineData("expiresOn", "soon", "invalid expiresOn")]
    [InlineData("contact", "—", "invalid contact")]
    public void AListing_IsLookedAtAgainAndExpiresNoEarlierThanItBegan(string field, string value, string outcome) =>
        DecisionAssertions.Describe(Qualified.Try("describe-provider", Examples.Json(new { service = Service, provider = MadeUp.Independent }).And(field, value))).ShouldBe(outcome);

    [Fact]
    public void AListing_OfAProviderThatIsNotListedOrWasRemoved_CannotBeDescribed()
    {
        var told = new { service = Service, provider = MadeUp.Independent, contact = "By letter" };
        Selected.Try("describe-provider", told).ShouldBeInvalid("provider");
        Removed(Qualified).Try("describe-provider", told).ShouldBeInvalid("provider");
        Qualified.Later(-1).Try("describe-provider", told).ShouldBeInvalid("on");
    }

    [Fact]
    public void ASuspendedProvider_IsSuspendedFromThatDayUntilItIsReinstated()
    {
        var story = Reinstated(Qualified.Later(10).WithSuspended(Service).Later(10));
        StandingOn(story, 9).ShouldBe(ProviderStanding.Qualified);
        StandingOn(story, 10).ShouldBe(ProviderStanding.Suspended);
        StandingOn(story, 19).ShouldBe(ProviderStanding.Suspended);
        StandingOn(story, 20).ShouldBe(ProviderStanding.Qualified);
    }

    [Fact]
    public void ARemovedProvider_IsRemovedFromThatDay()
    {
        var story = Removed(Qualified.Later(10).WithSuspended(Service).Later(10));
        StandingOn(story, 19).ShouldBe(ProviderStanding.Suspended);
        StandingOn(story, 20).ShouldBe(ProviderStanding.Removed);
        story.Later(5).Try("remove-provider", Failure(story)).ShouldBeInvalid("provider");
        StandingOn(story.Later(5).WithQualified(Service), 25).ShouldBe(ProviderStanding.Qualified);
    }

    [Fact]
    public void AProviderThatLeft_IsGoneFromThatDay_AndMayQualifyAgain()
    {
        var story = Left(Qualified.Later(10));
        StandingOn(story, 9).ShouldBe(ProviderStanding.Qualified);
        StandingOn(story, 10).ShouldBe(ProviderStanding.Left);
        story.Later(5).Try("record-exit", Exit(story)).ShouldBeInvalid("provider");
        story.Later(5).Try("describe-provider", new { service = Service, provider = MadeUp.Independent, contact = "By letter" }).ShouldBeInvalid("provider");
        story.Later(5).Try("reinstate-provider", Reinstatement).ShouldBeInvalid("provider");
        StandingOn(story.Later(5).WithQualified(Service), 25).ShouldBe(ProviderStanding.Qualified);
    }

    [Fact]
    public void AnExit_IsThatOfASuspendedOrExpiredProviderToo_AndItSaysSoBefore()
    {
        StandingOn(Left(Qualified.Later(10).WithSuspended(Service).Later(10)), 20).ShouldBe(ProviderStanding.Left);
        StandingOn(Left(Qualified.WithListing(Service, new { expiresOn = "2012-04-30" }).Later(30)), 30).ShouldBe(ProviderStanding.Left);
        Qualified.Try("record-exit", Exit(Qualified.Later())).ShouldBeInvalid("notice");
        Selected.Try("record-exit", Exit(Selected)).ShouldBeInvalid("provider");
    }

    [Theory]
    [InlineData("0", "accepted")]
    [InlineData("104", "accepted")]
    [InlineData("105", "invalid waitWeeks")]
    [InlineData("2.5", "invalid waitWeeks")]
    [InlineData("-1", "invalid waitWeeks")]
    public void TheUsualWait_IsInWholeWeeks(string weeks, string outcome) =>
        DecisionAssertions.Describe(Qualified.Try("describe-provider", new { service = Service, provider = MadeUp.Independent, waitWeeks = decimal.Parse(weeks, System.Globalization.CultureInfo.InvariantCulture) })).ShouldBe(outcome);

    [Fact]
    public void AQualification_ExpiresOnTheDayAfterTheLast()
    {
        var story = Qualified.WithListing(Service, new { expiresOn = "2012-04-30" });
        StandingOn(story, 29).ShouldBe(ProviderStanding.Qualified);
        StandingOn(story, 30).ShouldBe(ProviderStanding.Expired);
        story.Later(29).Try("qualify-provider", Examples.Qualification(Service, MadeUp.Independent)).ShouldBeInvalid("provider");
        StandingOn(story.Later(30).WithQualified(Service), 300).ShouldBe(ProviderStanding.Qualified);
    }

    [Fact]
    public void AQualificationThatExpired_CanNeitherBeSuspendedNorRemoved()
    {
        var story = Qualified.WithListing(Service, new { expiresOn = "2012-04-30" }).Later(30);
        story.Try("suspend-provider", Failure(story)).ShouldBeInvalid("provider");
        story.Try("remove-provider", Failure(story)).ShouldBeInvalid("provider");
    }

    [Fact]
    public void SuspendProvider_ThatIsSuspendedRemovedOrNotListed_IsInvalid()
    {
        var suspended = Qualified.WithSuspended(Service);
        suspended.Later().Try("suspend-provider", Failure(suspended)).ShouldBeInvalid("provider");
        Removed(Qualified).Later().Try("suspend-provider", Failure(Qualified)).ShouldBeInvalid("provider");
        Selected.Try("suspend-provider", Failure(Selected)).ShouldBeInvalid("provider");
    }

    [Fact]
    public void ReinstateProvider_ThatIsNotSuspended_IsInvalid()
    {
        Qualified.Try("reinstate-provider", Reinstatement).ShouldBeInvalid("provider");
        Removed(Qualified).Later().Try("reinstate-provider", Reinstatement).ShouldBeInvalid("provider");
    }

    [Fact]
    public void Notice_IsGivenBeforeItTakesEffect()
    {
        Qualified.Try("suspend-provider", Failure(Qualified.Later())).ShouldBeInvalid("notice");
        Qualified.Try("remove-provider", Failure(Qualified.Later())).ShouldBeInvalid("notice");
        Qualified.Try("remove-provider", Failure(Qualified.Later(-30))).ShouldBeAccepted();
    }

    [Fact]
    public void AChange_DatedBeforeTheLastOne_IsInvalid()
    {
        var story = Reinstated(Qualified.Later(10).WithSuspended(Service).Later(10));
        story.Later(-15).Try("suspend-provider", Failure(story.Later(-15))).ShouldBeInvalid("on");
        story.Later(-15).Try("remove-provider", Failure(story.Later(-15))).ShouldBeInvalid("on");
        story.Try("suspend-provider", Failure(story)).ShouldBeAccepted();
    }

    [Fact]
    public void AChange_DatedBeforeTheProviderQualified_IsInvalid() =>
        Selected.Later(10).WithQualified(Service).Later(-1).Try("suspend-provider", Failure(Selected)).ShouldBeInvalid("on");

    [Fact]
    public void Listings_TellEachProviderAsItStandsOnTheDay()
    {
        var story = Qualified.WithQualified(Service, MadeUp.SecondIndependent).Later(10).WithSuspended(Service);
        var listings = story.Programme.Services[Service].Listings(story.Day).ToList();
        listings.Select(listing => (listing.Provider, listing.Standing)).ShouldBe(
            [(MadeUp.Independent, ProviderStanding.Suspended), (MadeUp.SecondIndependent, ProviderStanding.Qualified)]);
        story.Programme.Services[Service].Listings(Selected.Day).ShouldAllBe(listing => listing.Standing == ProviderStanding.Qualified);
    }

    private static object Reinstatement => new { service = Service, provider = MadeUp.Independent, evidence = "Registered again" };

    private static CaseStory Reinstated(CaseStory story) => story.With("reinstate-provider", Reinstatement);

    private static CaseStory Left(CaseStory story) => story.With("record-exit", Exit(story));

    private static object Exit(CaseStory story) => new { service = Service, provider = MadeUp.Independent, notice = story.Day };

    private static CaseStory Removed(CaseStory story) => story.With("remove-provider", Failure(story));

    /// <summary>What a suspension and a removal both say, with notice on the story's day.</summary>
    private static object Failure(CaseStory story) => new { service = Service, provider = MadeUp.Independent, failed = "quality", evidence = "Two audits", notice = story.Day };

    private static ProviderListing? Listing(CaseStory story) => story.Programme.Services[Service].FindListing(MadeUp.Independent);

    private static ProviderStanding? StandingOn(CaseStory story, int days) =>
        story.Programme.Services.GetValueOrDefault(Service)?.StandingOf(MadeUp.Independent, ProgrammeRules.RollOut.AddDays(days));
}
