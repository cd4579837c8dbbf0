using System.Net;
using System.Text;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class ListTests(SeededSite site) : IClassFixture<SeededSite>
{
    /// <summary>How many of the thirty cases of the first trust are open.</summary>
    private const int OpenInTrust = 22;

    [Fact]
    public async Task Get_ShowsTheCasesOfMyTrust()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var answer = await visitor.GetAsync("/cases");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Title.ShouldBe("Cases - Commissioning Cases");
        answer.Text("h1").ShouldBe($"{OpenInTrust} cases Cases");
        answer.Texts(".app-tabs a").ShouldBe(["Mine", "My team’s", "Unassigned", "Watching", "All"]);
        answer.Text(".app-tabs a[aria-current]").ShouldBe("All");
        answer.Services().Count.ShouldBe(OpenInTrust);
        answer.Services().ShouldNotContain("Health visiting");
        answer.Page.QuerySelector("a[href='/log-case']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("second.commissioner", "4 cases Cases")]
    [InlineData("board", "30 cases Cases")]
    [InlineData("sha", "34 cases Cases")]
    [InlineData("union", "34 cases Cases")]
    [InlineData("auditor", "34 cases Cases")]
    public async Task Get_ShowsEveryRoleItsScope(string name, string heading)
    {
        using var visitor = await site.SignInAsync(name);

        (await visitor.GetAsync("/cases?state=all")).Text("h1").ShouldBe(heading);
    }

    [Fact]
    public async Task Get_ByAnAdministrator_IsNotForThem()
    {
        using var visitor = await site.SignInAsync("admin");

        (await visitor.GetAsync("/cases")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("scenario=6&state=all", "Cataract treatment centre|Ear, nose and throat clinics in the community|Town centre walk-in centre|Weight management courses")]
    [InlineData("scenario=6&state=closed", "Weight management courses")]
    [InlineData("scenario=6&scenario=4&stage=review,shaping", "Cataract treatment centre|Early supported discharge after stroke")]
    [InlineData("stage=shaping", "Early supported discharge after stroke")]
    [InlineData("provider=third+sector&state=open&scenario=5", "Nail surgery|Talking therapies")]
    [InlineData("provider=XDF&state=open", "Maternity inpatient unit|Talking therapies")]
    [InlineData("owner=nobody&scenario=1&state=open", "Adult continence service")]
    [InlineData("owner=me&scenario=4&state=open", "Early supported discharge after stroke|Neonatal outreach nursing|Urgent care centre at the hospital's front door")]
    [InlineData("overdue=yes", "Anticoagulation monitoring|Community hospital inpatient beds|District nursing in the evening and at night|Ear, nose and throat clinics in the community")]
    [InlineData("q=podiat", "Community podiatry|Nail surgery")]
    [InlineData("q=%22foot+ulcers%22", "Community podiatry")]
    [InlineData("q=lighthouse", "")]
    public async Task Get_NarrowsToWhatTheAddressSays(string query, string services)
    {
        using var visitor = await site.SignInAsync("commissioner");

        var answer = await visitor.GetAsync($"/cases?{query}&sort=service");

        string.Join('|', answer.Services()).ShouldBe(services);
    }

    [Fact]
    public async Task Get_Narrowed_KeepsTheFormAndOffersToTakeEachFilterAway()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var answer = await visitor.GetAsync("/cases?q=care&scenario=1&scenario=4&stage=improvement&provider=XDC&owner=me&state=closed&overdue=yes&sort=due");

        answer.ValueOf("q").ShouldBe("care");
        answer.Page.QuerySelectorAll("input[name=scenario][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["1", "4"]);
        answer.Page.QuerySelectorAll("input[name=stage][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["improvement"]);
        answer.ValueOf("provider").ShouldBe("XDC");
        answer.ValueOf("owner").ShouldBe("me");
        answer.ValueOf("state").ShouldBe("closed");
        answer.ValueOf("sort").ShouldBe("due");
        answer.Texts(".app-chip").ShouldBe(
        [
            "Remove filter: Text: care ×",
            "Remove filter: Scenarios 1 and 4 ×",
            "Remove filter: Stage: Improvement ×",
            "Remove filter: Provider: XDC ×",
            "Remove filter: Owner: me ×",
            "Remove filter: Closed cases ×",
            "Remove filter: Overdue ×",
        ]);
        var withoutText = answer.Page.QuerySelector(".app-chip")!.GetAttribute("href")!;
        withoutText.ShouldNotContain("q=");
        withoutText.ShouldContain("sort=due");
        answer.Text("main").ShouldContain("No case fits all of these filters.");
    }

    [Fact]
    public async Task Get_OffersEachScenarioAndStageWithTheirCounts()
    {
        using var visitor = await site.SignInAsync("commissioner");

        (await visitor.GetAsync("/cases?state=all")).Texts("label[for^=scenario]").ShouldContain("6 Expiry of Independent/Third Sector contract (4)");
        (await visitor.GetAsync("/cases?scenario=6&state=all")).Texts("label[for^=stage]").ShouldBe(["Review (1)", "Pre-tender (1)", "Tender (1)", "Closed (1)"]);
    }

    [Fact]
    public async Task Get_PageByPage_ShowsEveryCaseOnceAndLeadsBack()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var first = await visitor.GetAsync("/cases?sort=service&state=all");
        var second = await visitor.GetAsync(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await visitor.GetAsync(second.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        first.Page.QuerySelector("a[rel=prev]").ShouldBeNull();
        second.Page.QuerySelector("a[rel=next]").ShouldBeNull();
        first.Services().Concat(second.Services()).Distinct().Count().ShouldBe(30);
        back.Services().ShouldBe(first.Services());
    }

    [Theory]
    [InlineData("scenario=9", "“9” is not a scenario, and was left out.")]
    [InlineData("scenario=one", "“one” is not a scenario, and was left out.")]
    [InlineData("stage=heaven", "“heaven” is not a stage, and was left out.")]
    [InlineData("state=ajar", "“ajar” is not a state of a case, and was left out.")]
    public async Task Get_WithAValueThatMeansNothing_SaysSoAndShowsTheRest(string query, string problem)
    {
        using var visitor = await site.SignInAsync("commissioner");

        var answer = await visitor.GetAsync($"/cases?{query}");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Text(".nhsuk-inset-text").ShouldBe(problem);
        answer.Services().Count.ShouldBe(OpenInTrust);
    }

    [Theory]
    [InlineData("sort=sideways")]
    [InlineData("after=nonsense")]
    [InlineData("before=%00%FF&after=AAAA")]
    [InlineData("overdue=perhaps")]
    [InlineData("q=%27%22%3B--%20%26%7C!()%3A*%5C%00")]
    [InlineData("provider=%25%27")]
    [InlineData("owner=%27%20or%201%3D1&state=")]
    [InlineData("scenario=1&scenario=2")]
    public async Task Get_WithNonsense_IsStillAPage(string query)
    {
        using var visitor = await site.SignInAsync("commissioner");

        (await visitor.GetAsync($"/cases?{query}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_WithFarTooLongAText_SaysSo()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var answer = await visitor.GetAsync($"/cases?q={new string('a', 5000)}");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Text(".nhsuk-inset-text").ShouldContain("200 characters");
    }

    [Fact]
    public async Task Get_ByASha_NamesEachTrust()
    {
        using var visitor = await site.SignInAsync("sha");

        var answer = await visitor.GetAsync("/cases?q=lymphoedema");

        answer.Services().ShouldBe(["Lymphoedema clinic"]);
        answer.Text(".app-case").ShouldContain("Second Demonstration PCT");
        answer.Page.QuerySelector("a[href='/log-case']").ShouldBeNull();
    }

    [Fact]
    public async Task Csv_HoldsTheWholeNarrowedList()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var page = await visitor.GetAsync("/cases?sort=service");

        var answer = await visitor.GetAsync(page.Page.QuerySelector("a[download][href*='.csv']")!.GetAttribute("href")!);

        answer.Response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("cases.csv");
        var lines = Encoding.UTF8.GetString(await answer.Response.Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        $"{lines.Length - 1} cases Cases".ShouldBe(page.Text("h1"));
        lines[0].ShouldStartWith("\uFEFFReference,Scenario,");
        lines.ShouldAllBe(line => !line.Contains(",XD2,"));
    }

    [Fact]
    public async Task Csv_ByAnAdministrator_IsNotForThem()
    {
        using var visitor = await site.SignInAsync("admin");

        (await visitor.GetAsync("/cases.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
