namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>Prices and qualifications that ran out, or soon do.</summary>
public class EndingTermTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    private static readonly CaseStory Selected = Given.Programme().WithAllGroupsEngaged().WithServices(2).On(ProgrammeRules.RollOut);

    [Theory]
    [InlineData("2012-05-31", TermState.RanOut)]
    [InlineData("2012-06-01", TermState.RunsOut)]
    [InlineData("2012-09-01", TermState.RunsOut)]
    [InlineData("2012-09-02", TermState.Holds)]
    [InlineData(null, TermState.Holds)]
    public void StateOf_IsSoonForThreeMonthsToTheLastDay(string? last, TermState state) => EndingTerm.StateOf(last is null ? null : DateOnly.ParseExact(last, "O"), new DateOnly(2012, 6, 1)).ShouldBe(state);

    [Fact]
    public void PricedUntil_IsTheLastDayBeforeTheFirstWithoutAPrice()
    {
        var service = Priced(Priced(Priced(Selected, "2012-04-01", "2012-04-30"), "2012-05-01", "2012-06-30"), "2012-08-01", null).Programme.Services[Service];

        service.PricedUntil(new DateOnly(2012, 4, 10)).ShouldBe(new DateOnly(2012, 6, 30));
        service.PricedUntil(new DateOnly(2012, 7, 10)).ShouldBe(new DateOnly(2012, 6, 30), "it ran out");
        service.PricedUntil(new DateOnly(2012, 8, 1)).ShouldBeNull();
        service.PricedUntil(new DateOnly(2012, 3, 1)).ShouldBeNull("it had none before");
        Selected.Programme.Services[Service].PricedUntil(new DateOnly(2012, 4, 10)).ShouldBeNull();
    }

    [Fact]
    public void PricedUntil_TheEndOfTime_IsWithoutAnEnd() =>
        Priced(Selected, "2012-04-01", "9999-12-31").Programme.Services[Service].PricedUntil(new DateOnly(2012, 4, 10)).ShouldBeNull();

    [Fact]
    public void Of_ListsPricesAndQualificationsInTheOrderOfTheirLastDays_ButNotOfWhoHasLeft()
    {
        var story = Priced(Selected, "2012-04-01", "2012-06-30").WithQualified(Service).WithListing(Service, new { expiresOn = "2012-05-31" })
            .WithQualified(Service, MadeUp.SecondIndependent).WithListing(Service, new { expiresOn = "2012-05-30" }, MadeUp.SecondIndependent)
            .WithQualified(Service, MadeUp.ThirdSector).WithListing(Service, new { expiresOn = "2013-05-30" }, MadeUp.ThirdSector);

        Told(story, new DateOnly(2012, 6, 1)).ShouldBe([(MadeUp.SecondIndependent, TermState.RanOut), (MadeUp.Independent, TermState.RanOut), (null, TermState.RunsOut)]);
        Told(story.Later().WithSuspended(Service), new DateOnly(2012, 6, 1)).ShouldBe([(MadeUp.SecondIndependent, TermState.RanOut), (null, TermState.RunsOut)]);
        Told(story, new DateOnly(2012, 4, 1)).ShouldBe([(MadeUp.SecondIndependent, TermState.RunsOut), (MadeUp.Independent, TermState.RunsOut), (null, TermState.RunsOut)]);
        Told(Selected, new DateOnly(2012, 6, 1)).ShouldBeEmpty();
    }

    private static IEnumerable<(string? Provider, TermState State)> Told(CaseStory story, DateOnly today) => EndingTerm.Of(story.Programme, today).Select(term => (term.Provider, term.State));

    private static CaseStory Priced(CaseStory story, string from, string? until) =>
        story.With("set-price", new { service = Service, price = 42.5m }).With("describe-price", Examples.Json(new { service = Service, unit = "visit", from }).And("until", until));
}
