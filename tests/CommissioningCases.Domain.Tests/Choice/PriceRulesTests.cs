using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>The days on which the prices of a service hold.</summary>
public class PriceRulesTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    [Theory]
    [InlineData("2012-04-30", "2012-05-31", "invalid from")]
    [InlineData("2012-03-01", "2012-04-01", "invalid from")]
    [InlineData("2012-04-10", "2012-04-10", "invalid from")]
    [InlineData("2012-03-01", "2012-05-31", "invalid from")]
    [InlineData("2012-03-01", null, "invalid from")]
    [InlineData("2012-04-30", null, "invalid from")]
    [InlineData("2012-05-01", "2012-05-31", "accepted")]
    [InlineData("2012-05-01", null, "accepted")]
    [InlineData("2012-03-01", "2012-03-31", "accepted")]
    public void ASecondPrice_MayTouchTheDaysOfTheFirstAndNotShareOne(string from, string? until, string outcome) =>
        Tried(Selected.With("set-price", Price("2012-04-01", "2012-04-30")), from, until).ShouldBe(outcome);

    [Theory]
    [InlineData("2012-04-01", "2012-04-01", "accepted")]
    [InlineData("2012-04-01", "2012-03-31", "invalid until")]
    [InlineData(null, "2011-08-11", "accepted")]
    [InlineData(null, "2011-08-10", "invalid until")]
    public void APrice_ThatEndsBeforeItBegins_IsInvalid(string? from, string until, string outcome) => Tried(Selected, from, until).ShouldBe(outcome);

    [Fact]
    public void APriceWithoutALastDay_EndsWhenTheNextBegins()
    {
        var story = Selected.With("set-price", Price("2012-04-01", null)).With("set-price", Price("2012-06-01", null, 50));
        PriceOn(story, new DateOnly(2012, 3, 31)).ShouldBeNull();
        PriceOn(story, new DateOnly(2012, 5, 31)).ShouldBe(42.5m);
        PriceOn(story, new DateOnly(2012, 6, 1)).ShouldBe(50);
    }

    [Fact]
    public void APriceWithoutDays_HoldsFromItsDayBesideOneWithDays()
    {
        var story = Selected.With("set-price", Price("2012-04-01", "2012-04-30")).On(new DateOnly(2012, 4, 10)).With("set-price", Price(null, null, 50));
        PriceOn(story, new DateOnly(2012, 4, 9)).ShouldBe(42.5m);
        PriceOn(story, new DateOnly(2012, 4, 10)).ShouldBe(50);
        PriceOn(story, CaseStory.Today).ShouldBe(50);
        Tried(story, "2012-05-01", "2012-05-31").ShouldBe("accepted");
    }

    [Fact]
    public void APriceWithDays_HoldsOnTheFirstAndTheLast()
    {
        var story = Selected.With("set-price", Price("2012-04-01", "2012-04-30"));
        PriceOn(story, new DateOnly(2012, 4, 1)).ShouldBe(42.5m);
        PriceOn(story, new DateOnly(2012, 4, 30)).ShouldBe(42.5m);
        PriceOn(story, new DateOnly(2012, 5, 1)).ShouldBeNull();
    }

    [Fact]
    public void PricesOfAnotherService_DoNotOverlap() =>
        Selected.With("set-price", Price("2012-04-01", "2012-04-30").And("service", MadeUp.NationalServices[1])).Try("set-price", Price("2012-04-01", "2012-04-30")).ShouldBeAccepted();

    private static CaseStory Selected => Given.Programme().WithAllGroupsEngaged().Later(10).WithServices(2);

    private static string Tried(CaseStory story, string? from, string? until) => DecisionAssertions.Describe(story.Try("set-price", Price(from, until)));

    private static JsonObject Price(string? from, string? until, decimal price = 42.5m) => Examples.Json(new { service = Service, price, unit = "visit" }).And("from", from).And("until", until);

    private static decimal? PriceOn(CaseStory story, DateOnly day) => story.Programme.Services[Service].PriceOn(day)?.Price;
}
