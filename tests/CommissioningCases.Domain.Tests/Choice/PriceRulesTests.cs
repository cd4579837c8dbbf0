using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>The prices of a service, what they are paid for, and the days on which they hold.</summary>
public class PriceRulesTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    [Theory]
    [InlineData("0", "invalid price")]
    [InlineData("-1", "invalid price")]
    [InlineData("0.0", "invalid price")]
    [InlineData("0.01", "accepted")]
    [InlineData("1e28", "accepted")]
    [InlineData("1e29", "invalid price")]
    [InlineData("\"5\"", "invalid price")]
    [InlineData("true", "invalid price")]
    [InlineData("null", "invalid price")]
    public void SetPrice_IsANumberAboveZero(string price, string outcome) =>
        DecisionAssertions.Describe(Selected.Try("set-price", new { service = Service, price = JsonNode.Parse(price) })).ShouldBe(outcome);

    [Fact]
    public void SetPrice_DoesNotHaveTheFieldsByWhichItIsDescribed() =>
        Selected.With("set-price", new { service = Service, price = 42.5, unit = 7, from = "never", until = "2011-01-01" }).Programme.Services[Service].Prices[0].ShouldSatisfyAllConditions(
            price => price.Unit.ShouldBeNull(),
            price => price.From.ShouldBe(Selected.Day),
            price => price.Until.ShouldBeNull());

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
        Tried(Priced(Selected, "2012-04-01", "2012-04-30").WithPrice(Service), from, until).ShouldBe(outcome);

    [Theory]
    [InlineData("2012-04-01", "2012-04-01", "accepted")]
    [InlineData("2012-04-01", "2012-03-31", "invalid until")]
    [InlineData("2012-04-01", "soon", "invalid until")]
    [InlineData("soon", "2012-04-01", "invalid from")]
    public void APrice_ThatEndsBeforeItBegins_IsInvalid(string from, string until, string outcome) => Tried(Selected.WithPrice(Service), from, until).ShouldBe(outcome);

    [Fact]
    public void APrice_ThatWasNotSet_CannotBeDescribed()
    {
        Tried(Selected, "2012-04-01", null).ShouldBe("invalid service");
        Tried(Selected.Later(3).WithPrice(Service).Later(-1), "2012-04-01", null).ShouldBe("invalid service");
    }

    [Fact]
    public void APrice_DescribedAnew_HoldsAsItWasDescribedLast()
    {
        var story = Priced(Selected, "2012-04-01", "2012-04-30").Later().With("describe-price", Description("2012-04-10", "2012-04-20"));
        PriceOn(story, new DateOnly(2012, 4, 9)).ShouldBeNull();
        PriceOn(story, new DateOnly(2012, 4, 10)).ShouldBe(42.5m);
        PriceOn(story.Later(-1) with { File = story.Programme.AsOf(Selected.Day) }, new DateOnly(2012, 4, 9)).ShouldBe(42.5m);
    }

    [Fact]
    public void APriceWithoutALastDay_EndsWhenTheNextBegins()
    {
        var story = Priced(Priced(Selected, "2012-04-01", null), "2012-06-01", null, 50);
        PriceOn(story, new DateOnly(2012, 3, 31)).ShouldBeNull();
        PriceOn(story, new DateOnly(2012, 5, 31)).ShouldBe(42.5m);
        PriceOn(story, new DateOnly(2012, 6, 1)).ShouldBe(50);
    }

    [Fact]
    public void APriceWithoutDays_HoldsFromItsDayBesideOneWithDays()
    {
        var story = Priced(Selected, "2012-04-01", "2012-04-30").On(new DateOnly(2012, 4, 10)).With("set-price", new { service = Service, price = 50 });
        PriceOn(story, new DateOnly(2012, 4, 9)).ShouldBe(42.5m);
        PriceOn(story, new DateOnly(2012, 4, 10)).ShouldBe(50);
        PriceOn(story, CaseStory.Today).ShouldBe(50);
        Tried(story, "2012-05-01", "2012-05-31").ShouldBe("accepted");
    }

    [Fact]
    public void APriceWithDays_HoldsOnTheFirstAndTheLast()
    {
        var story = Priced(Selected, "2012-04-01", "2012-04-30");
        PriceOn(story, new DateOnly(2012, 4, 1)).ShouldBe(42.5m);
        PriceOn(story, new DateOnly(2012, 4, 30)).ShouldBe(42.5m);
        PriceOn(story, new DateOnly(2012, 5, 1)).ShouldBeNull();
    }

    [Fact]
    public void PricesOfAnotherService_DoNotOverlap() =>
        Tried(Priced(Selected.WithPrice(MadeUp.NationalServices[1]), "2012-04-01", "2012-04-30"), "2012-04-01", "2012-04-30", MadeUp.NationalServices[1]).ShouldBe("accepted");

    private static CaseStory Selected => Given.Programme().WithAllGroupsEngaged().Later(10).WithServices(2);

    private static string Tried(CaseStory story, string from, string? until, string? service = null) =>
        DecisionAssertions.Describe(story.Try("describe-price", Description(from, until, service)));

    private static CaseStory Priced(CaseStory story, string from, string? until, decimal price = 42.5m) =>
        story.With("set-price", new { service = Service, price }).With("describe-price", Description(from, until));

    private static JsonObject Description(string from, string? until, string? service = null) =>
        Examples.Json(new { service = service ?? Service, unit = "visit", from }).And("until", until);

    private static decimal? PriceOn(CaseStory story, DateOnly day) => (decimal?)story.Programme.Services[Service].PriceOn(day)?.Price;
}
