using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.DueDays;

public sealed class DeadlinesTests(SeededSite site, CasesSite empty) : IClassFixture<SeededSite>, IClassFixture<CasesSite>
{
    [Fact]
    public async Task Get_ShowsWhatIsOverdueFirst_AndThenWeekByWeek()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var answer = await visitor.GetAsync("/deadlines");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Heading.ShouldBe("Deadlines");
        answer.Texts("main h2")[0].ShouldBe("Overdue");
        answer.Texts("[aria-labelledby=overdue] li").ShouldContain(text => text.StartsWith("District nursing in the evening and at night 9 days overdue Chance ended: judge it") && text.Contains("working days") && text.Contains("Clause S1.4"));
        answer.Page.QuerySelector("nav a[href='/deadlines'][aria-current]").ShouldNotBeNull();
        (await visitor.GetAsync(answer.Page.QuerySelector(".app-work .app-secondary a")!.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync(answer.Page.QuerySelector(".app-work > li > a")!.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task TheOwner_StandsInTheAddress_AndCanBeChosen()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var mine = await visitor.GetAsync("/deadlines?owner=me");
        var nobody = await visitor.GetAsync("/deadlines?owner=nobody");

        mine.Texts("main [aria-current=true]").ShouldBe(["Mine"]);
        mine.ValueOf("owner").ShouldBe("commissioner@demo.example");
        nobody.Texts("main [aria-current=true]").ShouldBe(["Nobody yet"]);
        nobody.Texts(".app-work > li").ShouldAllBe(text => text.EndsWith("nobody looks after it"));
        (await visitor.GetAsync("/deadlines?what=contract")).Texts(".app-work > li").ShouldAllBe(text => text.Contains("Contract expire"));
        (await visitor.GetAsync("/deadlines?what=nothing")).Texts(".nhsuk-inset-text").ShouldHaveSingleItem().ShouldContain("“nothing” is not something that can be due");
        (await visitor.GetAsync("/deadlines?owner=somebody@else.example")).Text(".app-empty").ShouldStartWith("Nothing that is due fits all of this.");
    }

    [Theory]
    [InlineData("union")]
    [InlineData("sha")]
    [InlineData("board")]
    [InlineData("auditor")]
    public async Task Get_ByOthers_ShowsWhatIsInTheirSight(string name)
    {
        using var visitor = await site.SignInAsync(name);

        var answer = await visitor.GetAsync("/deadlines");

        answer.Texts(".app-work > li").ShouldNotBeEmpty();
        answer.Texts(".app-work > li").Any(text => text.Contains("SHA assurance") || text.Contains("Conditions of")).ShouldBe(name != "union");
    }

    [Fact]
    public async Task Get_ByAnAdministrator_IsNotForThem()
    {
        using var visitor = await site.SignInAsync("admin");

        (await visitor.GetAsync("/deadlines")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync("/deadlines.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_WhereNothingIsDue_SaysSo()
    {
        using var visitor = await empty.SignInAsync("commissioner");

        (await visitor.GetAsync("/deadlines")).Text(".app-empty").ShouldBe("Nothing is due on any open case or choice programme.");
    }

    [Fact]
    public async Task MilestonesOfAProgramme_AreDueUntilTheyAreReached_OnThePageAndInTheFile()
    {
        await using var own = new OwnSite();
        await own.Site.InitializeAsync();
        await ToldProgramme.Of("XDL").Engaged("2011-08-01", Enum.GetValues<LocalGroup>()).ImportAsync(own.Site);
        using var commissioner = await own.Site.SignInAsync("commissioner");
        using var stranger = await own.Site.SignInAsync("peninsula");

        var answer = await commissioner.GetAsync("/deadlines?what=choice-milestone");

        answer.Texts(".app-work > li").ShouldHaveSingleItem().ShouldStartWith("Demonstration PCT cluster");
        answer.Text(".app-work > li").ShouldContain("Milestone missed: three services are selected: Demonstration PCT cluster, 31 October 2011");
        answer.Text(".app-work > li").ShouldContain("Clause CP.2");
        answer.Page.QuerySelector(".app-work > li > a")!.GetAttribute("href").ShouldBe("/choice/XDL");
        (await commissioner.GetAsync("/choice/XDL")).Page.QuerySelector("#milestones").ShouldNotBeNull();
        (await commissioner.GetAsync("/deadlines")).Texts(".app-work > li").Count.ShouldBe(1);
        (await commissioner.GetAsync("/deadlines?owner=me")).Page.QuerySelector(".app-work").ShouldBeNull("nobody looks after a programme alone");
        (await commissioner.GetAsync("/deadlines?what=contract")).Page.QuerySelector(".app-work").ShouldBeNull();
        (await commissioner.GetAsync("/deadlines.csv")).Page.DocumentElement.TextContent.ShouldContain("Milestone missed: three services are selected,CP.2,");

        (await stranger.GetAsync("/deadlines")).Text(".app-empty").ShouldBe("Nothing is due on any open case or choice programme.");
        foreach (var name in (string[])["sha", "union", "board", "auditor", "second.commissioner"])
        {
            using var reader = await own.Site.SignInAsync(name);
            (await reader.GetAsync("/deadlines?what=choice-milestone")).Texts(".app-work > li").ShouldHaveSingleItem();
        }

        using var union = await own.Site.SignInAsync("union");
        (await union.GetAsync("/work")).Text("[aria-labelledby=due]").ShouldContain("Milestone missed: three services are selected, 31 October 2011, choice programme");
    }

    [Fact]
    public async Task ATrust_NarrowsToTheProgrammesOfItsCluster()
    {
        await using var own = new OwnSite();
        await own.Site.InitializeAsync();
        await ToldProgramme.Of("XDL").ImportAsync(own.Site);
        await ToldProgramme.Of("XDP").ImportAsync(own.Site);
        using var reviewer = await own.Site.SignInAsync("sha");

        (await reviewer.GetAsync("/deadlines")).Texts(".app-work > li").Count.ShouldBe(4);
        (await reviewer.GetAsync("/deadlines?pct=XD3")).Texts(".app-work > li > a").Distinct().ShouldBe(["Demonstration Peninsula"]);
        (await reviewer.GetAsync("/deadlines?pct=XD2")).Texts(".app-work > li > a").Distinct().ShouldBe(["Demonstration PCT cluster"]);
    }

    /// <summary>A site whose programmes no other test knows.</summary>
    private sealed class OwnSite : IAsyncDisposable
    {
        public CasesSite Site { get; } = new();

        public async ValueTask DisposeAsync() => await Site.DisposeAsync();
    }
}
