using System.Net;

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

        (await visitor.GetAsync("/deadlines")).Text(".app-empty").ShouldBe("Nothing is due on any open case.");
    }
}
