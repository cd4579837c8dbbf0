namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>The two days that the letter sets: 30 September and 31 October 2011.</summary>
public class MilestoneTests
{
    [Theory]
    [InlineData("2011-09-30", MilestoneState.Due)]
    [InlineData("2011-10-01", MilestoneState.Missed)]
    public void FiveGroups_NotEngaged_IsDueUntilItsDayHasPassed(string seen, MilestoneState state) =>
        Groups(Given.Programme()).StateOn(Day(seen)).ShouldBe(state);

    [Theory]
    [InlineData("2011-09-29", MilestoneState.Met)]
    [InlineData("2011-09-30", MilestoneState.Met)]
    [InlineData("2011-10-01", MilestoneState.MetLate)]
    public void FiveGroups_Engaged_IsMetByItsDayAndLateAfter(string engaged, MilestoneState state) =>
        Groups(Given.Programme().On(Day(engaged)).WithAllGroupsEngaged()).StateOn(CaseStory.Today).ShouldBe(state);

    [Theory]
    [InlineData("2011-09-30", MilestoneState.Due)]
    [InlineData("2011-10-04", MilestoneState.Missed)]
    [InlineData("2011-10-05", MilestoneState.MetLate)]
    public void FiveGroups_EngagedLater_AreNotYetSeenBefore(string seen, MilestoneState state) =>
        Groups(Given.Programme().On(Day("2011-10-05")).WithAllGroupsEngaged()).StateOn(Day(seen)).ShouldBe(state);

    [Fact]
    public void FiveGroups_AreReachedOnTheDayOfTheFifth()
    {
        var story = Given.Programme();
        foreach (var group in ExchangeNames.All<LocalGroup>())
        {
            Groups(story).ReachedOn.ShouldBeNull();
            story = story.Later().WithGroupEngaged(group).Later().WithGroupEngaged(group);
        }

        Groups(story).ReachedOn.ShouldBe(story.Day.AddDays(-1));
    }

    [Fact]
    public void FiveGroups_WhenAnEarlierEngagementIsRecordedLater_AreReachedOnTheEarlierDay()
    {
        var story = Given.Programme().Later(90).WithAllGroupsEngaged().Later(-60).WithAllGroupsEngaged();
        Groups(story).ReachedOn.ShouldBe(story.Day);
    }

    [Theory]
    [InlineData("2011-10-31", MilestoneState.Due)]
    [InlineData("2011-11-01", MilestoneState.Missed)]
    public void ThreeServices_WithOnlyTwoSelected_IsDueUntilItsDayHasPassed(string seen, MilestoneState state) =>
        Services(Given.Programme().WithAllGroupsEngaged().WithServices(2)).StateOn(Day(seen)).ShouldBe(state);

    [Theory]
    [InlineData("2011-10-30", MilestoneState.Met)]
    [InlineData("2011-10-31", MilestoneState.Met)]
    [InlineData("2011-11-01", MilestoneState.MetLate)]
    public void ThreeServices_Selected_IsMetByItsDayAndLateAfter(string selected, MilestoneState state) =>
        Services(Given.Programme().WithAllGroupsEngaged().On(Day(selected)).WithServices(3)).StateOn(CaseStory.Today).ShouldBe(state);

    [Theory]
    [InlineData("2011-10-30", MilestoneState.Due, 2)]
    [InlineData("2011-10-31", MilestoneState.Met, 3)]
    [InlineData("2011-11-01", MilestoneState.Met, 3)]
    [InlineData("2012-01-09", MilestoneState.Met, 3)]
    [InlineData("2012-01-10", MilestoneState.Missed, 2)]
    [InlineData("2012-02-20", MilestoneState.MetLate, 3)]
    public void ThreeServices_OneOfWhichWasReplacedLater_AreToldAsTheyStoodOnTheDay(string seen, MilestoneState state, int selected)
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(2)
            .On(Day("2011-10-31")).With("select-service", Examples.Selection(MadeUp.NationalServices[2]))
            .On(Day("2012-01-10")).WithDropped(MadeUp.NationalServices[0])
            .On(Day("2012-02-20")).With("select-service", Examples.Selection(MadeUp.NationalServices[3]));

        Milestone.SeenOn(story.Programme, Day(seen))[1].StateOn(Day(seen)).ShouldBe(state);
        story.Programme.SelectedOn(Day(seen)).Count().ShouldBe(selected);
    }

    [Fact]
    public void ThreeServices_AreReachedOnTheDayOfTheThirdByDay()
    {
        var story = Given.Programme().WithAllGroupsEngaged();
        foreach (var (service, days) in MadeUp.NationalServices.Zip([30, 10, 20, 40]))
        {
            story = story.On(Given.ProgrammeOpened.AddDays(days)).With("select-service", Examples.Selection(service));
        }

        Services(story).ReachedOn.ShouldBe(Given.ProgrammeOpened.AddDays(30));
    }

    [Fact]
    public void AnEngagementThatIsStruck_IsNoMilestone()
    {
        var story = Given.Programme().WithAllGroupsEngaged().Later(60).WithGroupEngaged("patients");
        Groups(story).StateOn(CaseStory.Today).ShouldBe(MilestoneState.Met);
        Groups(story.WithStruck("entry-2")).ReachedOn.ShouldBe(story.Day);
        Groups(story.WithStruck("entry-2")).StateOn(CaseStory.Today).ShouldBe(MilestoneState.Met);
        Groups(story.WithStruck("entry-3")).StateOn(CaseStory.Today).ShouldBe(MilestoneState.Missed);
    }

    [Fact]
    public void ASelectionThatIsStruck_IsNoMilestoneOnAnyDay()
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(3).Later(100).WithStruck("entry-8");
        Milestone.SeenOn(story.Programme, Day("2011-10-31"))[1].StateOn(Day("2011-10-31")).ShouldBe(MilestoneState.Due);
        Services(story.With("select-service", Examples.LocalSelection("Night sitting"))).StateOn(CaseStory.Today).ShouldBe(MilestoneState.MetLate);
    }

    [Fact]
    public void Milestones_QuoteTheirClauses() =>
        Milestone.Of((ProgrammeFile)Given.Programme().File!).Select(milestone => milestone.Clause.Id).ShouldBe(["CP.1", "CP.2"]);

    private static Milestone Groups(CaseStory story) => Milestone.Of((ProgrammeFile)story.File!)[0];

    private static Milestone Services(CaseStory story) => Milestone.Of((ProgrammeFile)story.File!)[1];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
