namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>Whatever rests on something rests only on what is dated on or before its own day, and recorded before it.</summary>
public class OrderOfDaysTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    [Fact]
    public void ASelection_RestsOnTheGroupsEngagedByItsDay()
    {
        var story = Given.Programme().Later(5).WithAllGroupsEngaged();
        story.Later(-1).Try("select-service", Examples.Selection(Service)).ShouldBeRefused("CP.1");
        story.Try("select-service", Examples.Selection(Service)).ShouldBeAccepted();
    }

    [Fact]
    public void TheNotice_RestsOnTheServicesSelectedByItsDay()
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(2).Later(5).With("select-service", Examples.Selection(MadeUp.NationalServices[2]));
        story.Later(-1).Try("notify-sha").ShouldBeRefused("CP.2");
        story.Try("notify-sha").ShouldBeAccepted();
    }

    [Fact]
    public void TheNotice_OnADayOnWhichAServiceStoodThatWasTakenOutSince_CountsIt()
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(3).Later(5).WithDropped(Service);
        story.Try("notify-sha").ShouldBeRefused("CP.2");
        story.Later(-1).Try("notify-sha").ShouldBeAccepted();
    }

    [Fact]
    public void Sharing_RestsOnTheNotice()
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(3).Later(5).WithShaNotified();
        story.Later(-1).Try("share-with-department").ShouldBeRefused("CP.3");
        story.Try("share-with-department").ShouldBeAccepted();
    }

    [Theory]
    [InlineData(-1, "refused CP.3 CP.5 CP.6 CP.7 CP.8")]
    [InlineData(0, "refused CP.5 CP.6 CP.7 CP.8")]
    [InlineData(1, "refused CP.6 CP.7 CP.8")]
    [InlineData(2, "refused CP.6 CP.8")]
    [InlineData(3, "refused CP.6")]
    [InlineData(4, "accepted")]
    [InlineData(5, "refused CP.6")]
    [InlineData(6, "accepted")]
    public void GoingLive_RestsOnWhatHeldOnItsDay(int days, string outcome)
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(3).On(ProgrammeRules.RollOut.AddDays(10)).WithShaNotified()
            .Later().WithPack(Service).Later().WithPrice(Service).Later().WithPrinciples(Service)
            .Later().WithQualified(Service).Later().WithoutQualified(Service).Later().WithQualified(Service);
        DecisionAssertions.Describe(story.On(ProgrammeRules.RollOut.AddDays(10 + days)).Try("go-live", new { service = Service })).ShouldBe(outcome);
    }

    [Fact]
    public void TheLatestOutcome_IsTheOneWithTheGreatestDay_AndOfEqualDaysTheLaterRecorded()
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(3).On(ProgrammeRules.RollOut).WithShaNotified().WithPack(Service).WithPrice(Service).WithPrinciples(Service);
        var qualified = story.Later(10).WithQualified(Service);
        qualified.Later(-1).WithoutQualified(Service).Later(1).Try("go-live", new { service = Service }).ShouldBeAccepted();
        qualified.Later(-1).WithoutQualified(Service).Later(1).Try("qualify-provider", Examples.Qualification(Service, MadeUp.Independent)).ShouldBeInvalid("provider");
        qualified.WithoutQualified(Service).Try("go-live", new { service = Service }).ShouldBeRefused("CP.6");
        qualified.Later(1).WithoutQualified(Service).Later(-1).Try("go-live", new { service = Service }).ShouldBeAccepted();
        qualified.Later(-5).Try("qualify-provider", Examples.Qualification(Service, MadeUp.Independent)).ShouldBeInvalid("provider");
    }

    [Fact]
    public void WhetherAnActIsPossible_LooksAtEverythingRecordedWhateverItsDay()
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(3).Later(20).With("select-service", Examples.LocalSelection("Night sitting")).WithShaNotified().With("share-with-department");
        story.Later(-10).Try("notify-sha").ShouldBeInvalid("do");
        story.Later(-10).Try("share-with-department").ShouldBeInvalid("do");
        story.Later(-10).Try("select-service", Examples.LocalSelection("night sitting")).ShouldBeInvalid("service");
        var live = story.On(ProgrammeRules.RollOut).WithAllInPlace(Service).Later(10).With("go-live", new { service = Service });
        live.Later(-10).Try("go-live", new { service = Service }).ShouldBeInvalid("service");
    }

    [Fact]
    public void AServiceSelectedAnew_IsNotSelectedBeforeItWasTakenOut()
    {
        var story = Given.Programme().WithAllGroupsEngaged().Later(5).With("select-service", Examples.LocalSelection("Night sitting")).Later(5).WithDropped("Night sitting");
        story.Later(-1).Try("select-service", Examples.LocalSelection("NIGHT sitting")).ShouldBeInvalid("on");
        story.Try("select-service", Examples.LocalSelection("NIGHT sitting")).ShouldBeAccepted();
    }

    [Fact]
    public void AsOf_IsTheFileItselfFromItsLatestDayOn()
    {
        var story = Given.Programme().WithAllGroupsEngaged().Later(5).WithServices(2).Later(-3).WithGroupEngaged("patients");
        story.Programme.AsOf(story.Day.AddDays(3)).ShouldBeSameAs(story.Programme);
        story.Programme.AsOf(story.Day).Services.ShouldBeEmpty();
        story.Programme.AsOf(story.Day).Engagements.Count.ShouldBe(6);
        story.Programme.AsOf(Given.ProgrammeOpened).Engagements.Count.ShouldBe(5);
    }
}
