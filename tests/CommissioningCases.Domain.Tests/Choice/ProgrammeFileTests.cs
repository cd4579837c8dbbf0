namespace CommissioningCases.Domain.Tests.Choice;

public class ProgrammeFileTests
{
    [Fact]
    public void Begin_KeepsTheCluster()
    {
        var file = FileOf(Given.Programme());
        file.Cluster.ShouldBe(MadeUp.Cluster);
        file.StageName.ShouldBe("open");
        file.Departures.ShouldBe(0);
        file.IsClosed.ShouldBeFalse();
        file.GroupsMissing(CaseStory.Today).Count().ShouldBe(5);
    }

    [Fact]
    public void GroupsMissing_AreThoseNotEngagedByThatDay()
    {
        var story = Given.Programme().Later(3).WithGroupEngaged("patients");
        FileOf(story).GroupsMissing(story.Day).ShouldNotContain(LocalGroup.Patients);
        FileOf(story).GroupsMissing(story.Day.AddDays(-1)).ShouldContain(LocalGroup.Patients);
    }

    [Fact]
    public void Services_KeepHowFarTheyHaveCome()
    {
        var service = MadeUp.NationalServices[0];
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(3).WithShaNotified().With("share-with-department")
            .On(ProgrammeRules.PacksAvailable).WithAllInPlace(service).WithPrice(service)
            .Later(200).WithPack(service).With("go-live", new { service });
        var selected = FileOf(story).Services[service];
        selected.PackAdopted!.Value.On.ShouldBe(ProgrammeRules.PacksAvailable);
        selected.PackAdoptions.Count.ShouldBe(2);
        selected.Prices.Count.ShouldBe(2);
        selected.Confirmations.ShouldHaveSingleItem().Details.Statement.ShouldBe("They are kept");
        selected.StandingOf(MadeUp.Independent, story.Day).ShouldBe(ProviderStanding.Qualified);
        selected.StandingOf(MadeUp.Trust, story.Day).ShouldBeNull();
        selected.Live!.Value.On.ShouldBe(story.Day);
        FileOf(story).SharedWithDepartment.ShouldNotBeNull();
        FileOf(story).Services.Count.ShouldBe(3);
    }

    private static ProgrammeFile FileOf(CaseStory story) => (ProgrammeFile)story.File!;
}
