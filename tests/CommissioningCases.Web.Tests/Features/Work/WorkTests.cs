using System.Net;

namespace CommissioningCases.Web.Tests.Features.Work;

public sealed class WorkTests(SeededSite site, CasesSite empty) : IClassFixture<SeededSite>, IClassFixture<CasesSite>
{
    [Fact]
    public async Task Get_ShowsWhatIsDueAndWaitedForAndNobodys()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var answer = await visitor.GetAsync("/work");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Title.ShouldBe("My work - Commissioning Cases");
        answer.Texts(".app-figures li").ShouldBe(["4 overdue", "10 due soon", "1 case of mine changed", "5 waiting for others", "4 between you and the SHA", "2 decided by the Board", "1 application to assess", "1 price or qualification runs out", "18 open cases of mine", "1 missed target to answer", "2 contracts to follow up"]);
        answer.Page.QuerySelectorAll(".app-figures a").ShouldAllBe(link => answer.Page.QuerySelector(link.GetAttribute("href")!) != null);
        answer.Texts("[aria-labelledby=due] li").ShouldContain(text => text.StartsWith("District nursing in the evening and at night 9 days overdueChance ended: judge it"));
        answer.Texts("#waiting li").ShouldContain("Cataract treatment centre“Decide whether to continue” waits for the PCT Board");
        answer.Texts("#decided li a").ShouldContain(text => text.StartsWith("Take the step: ", StringComparison.Ordinal));
        answer.Texts("#unassigned .app-case a").ShouldContain("Adult continence service");
        answer.Page.QuerySelector("#unassigned a[href$='/record/assign-owner']").ShouldNotBeNull();
        answer.Page.QuerySelector("#mine th:nth-child(4)")!.TextContent.ShouldBe("Last recorded");
    }

    [Fact]
    public async Task Get_WithoutAnyCase_SaysWhatToDo()
    {
        using var visitor = await empty.SignInAsync("commissioner");

        var answer = await visitor.GetAsync("/work");

        answer.Text(".app-empty").ShouldStartWith("You look after no open case.");
        answer.Page.QuerySelector(".app-empty a[href='/log-case']").ShouldNotBeNull();
        answer.Texts(".app-figures li").ShouldBe(["0 overdue", "0 due soon", "0 cases of mine changed", "0 waiting for others", "0 between you and the SHA", "0 open cases of mine"]);
        answer.Page.QuerySelectorAll(".app-figures a").ShouldBeEmpty();
        answer.Text("#unassigned").ShouldContain("Every open case of your Primary Care Trust has an owner who works here.");
        (await visitor.GetAsync("/cases")).Text(".app-empty").ShouldStartWith("Your Primary Care Trust has no case yet.");
    }

    [Fact]
    public async Task Get_ByTheBoardSecretary_LeadsToWhatAwaitsTheBoard()
    {
        using var visitor = await site.SignInAsync("board");

        (await visitor.GetAsync("/work")).Location.ShouldBe("/board");
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("auditor")]
    public async Task Get_ByOthers_IsNotForThem(string name)
    {
        using var visitor = await site.SignInAsync(name);

        (await visitor.GetAsync("/work")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
