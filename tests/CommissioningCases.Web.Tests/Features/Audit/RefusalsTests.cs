using System.Net;

namespace CommissioningCases.Web.Tests.Features.Audit;

public sealed class RefusalsTests(SeededSite demonstration, CasesSite empty) : IClassFixture<SeededSite>, IClassFixture<CasesSite>
{
    private const string Address = "/audit/refusals";
    private const string Table = $"{Address}.csv";

    private static readonly string[] Headings = ["When", "Who", "Action", "Clauses not met", "Case or programme"];

    [Fact]
    public async Task TheAuditor_SeesWhoWasRefusedWhat_TheLatestFirst()
    {
        using var auditor = await demonstration.SignInAsync("auditor");

        var page = await auditor.GetAsync(Address);

        page.Texts("thead th").ShouldBe(Headings);
        page.Texts("tbody tr").ShouldNotBeEmpty();
        page.Page.QuerySelectorAll("tbody td:nth-child(4)").ShouldAllBe(cell => cell.QuerySelector("a[href^='/letters/']") != null);
        foreach (var href in page.Page.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!).Distinct().ToList())
        {
            (await auditor.GetAsync(href)).Status.ShouldBe(HttpStatusCode.OK, href);
        }
    }

    /// <summary>There each row is a card, whose lines say what the headings say here.</summary>
    [Fact]
    public async Task OnANarrowScreen_EachCellHasItsHeading()
    {
        using var auditor = await demonstration.SignInAsync("auditor");

        var page = await auditor.GetAsync(Address);

        page.Page.QuerySelectorAll("table").ShouldHaveSingleItem().ClassList.ShouldContain("nhsuk-table--responsive");
        page.Page.QuerySelectorAll("tbody tr").ShouldAllBe(row => row.QuerySelectorAll(".nhsuk-table__heading").Select(heading => heading.TextContent.Trim()).SequenceEqual(Headings));
        page.Page.QuerySelectorAll(".app-breakable").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task TheForm_NarrowsTheList_AndChipsTakeItBack()
    {
        using var auditor = await demonstration.SignInAsync("auditor");
        var whole = await auditor.GetAsync(Address);
        var clause = whole.Text("tbody td:nth-child(4) a");

        var narrowed = await auditor.GetAsync($"{Address}?person=demo.example&action=take-step&clause={clause}&from=2000-01-01&to=9999-12-31");

        narrowed.Texts("tbody td:nth-child(4)").ShouldAllBe(clauses => clauses.Contains(clause, StringComparison.Ordinal));
        narrowed.Texts("tbody td:nth-child(3)").ShouldAllBe(action => action == "Action Take a step");
        narrowed.ValueOf("person").ShouldBe("demo.example");
        narrowed.ValueOf("action").ShouldBe("take-step");
        narrowed.ValueOf("clause").ShouldBe(clause);
        narrowed.ValueOf("from").ShouldBe("2000-01-01");
        narrowed.Texts(".app-chip")[2].ShouldContain(clause);
        narrowed.Page.QuerySelector("a[download][href*='.csv']")!.GetAttribute("href").ShouldBe($"{Table}?person=demo.example&action=take-step&clause={clause}&from=2000-01-01&to=9999-12-31");
        (await auditor.GetAsync($"{Address}?clause=nonsense")).Text("main").ShouldContain("“nonsense” is not a clause, and was left out.");
        var nothing = await auditor.GetAsync($"{Address}?person=nobody+at+all");
        nothing.Text(".app-empty").ShouldContain("No refused attempt fits all of this.");
        nothing.Page.QuerySelector(".app-empty a")!.GetAttribute("href").ShouldBe(Address);
    }

    [Fact]
    public async Task TheTable_HasARowForEachOfTheList()
    {
        using var auditor = await demonstration.SignInAsync("auditor");

        var file = await auditor.GetAsync($"{Table}?action=take-step");

        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        file.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("refused-attempts.csv");
        var lines = (await file.Response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldEndWith("When,Who,Email,Role,Organisation,Action,Day,Clauses not met,Case or programme,Entry,Service,PCT,PCT name,Cluster");
        lines.Skip(1).ShouldAllBe(line => line.Contains(",Take a step,", StringComparison.Ordinal));
        lines.Length.ShouldBe((await auditor.GetAsync($"{Address}?action=take-step")).Texts("tbody tr").Count + 1);
    }

    [Theory]
    [InlineData("commissioner")]
    [InlineData("board")]
    [InlineData("sha")]
    [InlineData("union")]
    [InlineData("admin")]
    public async Task Others_AreTurnedAway(string name)
    {
        using var visitor = await empty.SignInAsync(name);

        (await visitor.GetAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync(Table)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync("/letters")).Page.QuerySelector($"a[href='{Address}']").ShouldBeNull();
    }

    [Fact]
    public async Task Strangers_AreSentToSignIn()
    {
        using var visitor = empty.NewVisitor();

        (await visitor.GetAsync(Address)).LeadsToSignIn.ShouldBeTrue();
        (await visitor.GetAsync(Table)).LeadsToSignIn.ShouldBeTrue();
    }

    [Fact]
    public async Task WithoutARefusal_ThePageSaysSo()
    {
        using var auditor = await empty.SignInAsync("auditor");

        var page = await auditor.GetAsync(Address);

        page.Text(".app-empty").ShouldContain("No attempt has been refused on any case, contract or programme.");
        page.Page.QuerySelector("table").ShouldBeNull();
        (await (await auditor.GetAsync(Table)).Response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task BeyondTheLast_ThereIsNothing_AndAWayBack()
    {
        using var auditor = await demonstration.SignInAsync("auditor");
        var beyond = RegisterLinks.Refusals with { From = RowPosition.After(DateTimeOffset.UnixEpoch, Guid.Empty, 1) };

        var page = await auditor.GetAsync(beyond.ToString());

        page.Text(".app-empty a").ShouldBe("Show every refused attempt");
    }

    [Fact]
    public async Task TheAuditsPages_LeadThere()
    {
        using var auditor = await empty.SignInAsync("auditor");

        (await auditor.GetAsync("/audit/trail")).Page.QuerySelector($"main a[href='{Address}']").ShouldNotBeNull();
        (await auditor.GetAsync("/audit/reads")).Page.QuerySelector($"header a[href='{Address}']").ShouldNotBeNull();
    }
}
