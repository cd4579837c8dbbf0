using System.Net;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>The clusters side by side, with what they come to together.</summary>
public sealed class IndexTests : IAsyncLifetime
{
    private readonly OfferedSite _site = new();

    public async Task InitializeAsync()
    {
        await _site.InitializeAsync();
        await DecideAsync("qualified", "2012-05-18");
        await DecideAsync("not-qualified", "2012-05-28");
        await _site.ApplyAsync();
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task TheReviewer_SeesTheClustersOfTheArea_WithTheirNumbersAndWhatIsLate()
    {
        using var visitor = await _site.SignInAsync("sha");

        var answer = await visitor.GetAsync("/choice");

        answer.Texts(".app-clusters tbody th > :first-child").ShouldBe(["Demonstration PCT cluster", "Demonstration Peninsula", "Demonstration Strategic Health Authority"]);
        var cells = answer.Page.QuerySelectorAll(".app-clusters tbody tr")[0].QuerySelectorAll("td").Select(Words).ToList();
        cells[0].ShouldBe("Milestones The five groups are engaged: Met on 5 Aug 2011 Three services are selected: Met on 8 Aug 2011");
        cells[1].ShouldBe("Services 3 chosen 1 live");
        cells[2].ShouldBe("Providers 2 qualified 50% of 4 outcomes not qualified");
        cells[3].ShouldBe("Applications 3 received 1 waiting 15 days to the outcome on average");
        cells[4].ShouldBe("Late and missing Not shared with the Department 2 services not live");
        var total = answer.Page.QuerySelectorAll(".app-clusters__total td").Select(Words).ToList();
        total[0].ShouldBe("Milestones The five groups are engaged: 1 met and 1 missed Three services are selected: 1 met and 1 missed");
        total[4].ShouldBe("Late and missing 1 cluster late with something");
        answer.Page.QuerySelector(".app-clusters a")!.GetAttribute("href").ShouldBe("/choice/XDL");
        answer.Texts("a").ShouldNotContain("Open the programme");
    }

    [Fact]
    public async Task TheAuditor_SeesAllOfThem_WithATotalForEachAreaAndForEngland()
    {
        using var visitor = await _site.SignInAsync("auditor");

        var all = await visitor.GetAsync("/choice");
        var area = await visitor.GetAsync("/choice?sha=QDM");

        all.Texts(".app-clusters tbody:has(tr:nth-child(2)) .app-clusters__total").Count.ShouldBeGreaterThan(5);
        all.Text(".app-clusters tfoot th").ShouldStartWith("England");
        area.Texts(".app-clusters tbody tr").Count.ShouldBe(3);
        area.Page.QuerySelector("a[download][href*='.csv']")!.GetAttribute("href").ShouldBe("/choice.csv?sha=QDM");
        (await visitor.GetAsync("/choice?sha=%27")).Text(".app-empty").ShouldStartWith("No PCT cluster lies in that area.");
    }

    [Fact]
    public async Task TheUnion_SeesWhatIsToBeOpened_AndNothingOfApplicants()
    {
        using var visitor = await _site.SignInAsync("union");

        var answer = await visitor.GetAsync("/choice");
        var csv = await (await visitor.GetAsync("/choice.csv")).Response.Content.ReadAsStringAsync();

        answer.Texts(".app-clusters thead th").ShouldBe(["PCT cluster", "Milestones", "Services", "Late and missing"]);
        answer.Page.DocumentElement.OuterHtml.ShouldNotContain("qualified");
        csv.ShouldContain("XDL");
        csv.ShouldNotContain("pplication");
    }

    [Fact]
    public async Task TheCommissioner_SeesTheirOwn_OrTheWayToOpenIt()
    {
        using var own = await _site.SignInAsync("commissioner");
        using var peninsula = await _site.SignInAsync("peninsula");

        (await own.GetAsync("/choice")).Texts(".app-clusters tbody th").Count.ShouldBe(1);
        (await peninsula.GetAsync("/choice")).Page.QuerySelector(".app-clusters tbody th a")!.GetAttribute("href").ShouldBe("/choice/XDP");
        (await (await peninsula.GetAsync("/choice.csv")).Response.Content.ReadAsStringAsync()).ShouldNotContain("XDL");
    }

    [Fact]
    public async Task TheTable_HasTheSameNumbers()
    {
        using var visitor = await _site.SignInAsync("sha");

        var answer = await visitor.GetAsync("/choice.csv");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        (await answer.Response.Content.ReadAsStringAsync()).Split('\n')[1].Trim()
            .ShouldBe("XDL,Demonstration PCT cluster,QDM,programme-XDL,5,2011-08-05,Met,3,2011-08-08,Met,2011-08-07,,1,2,4,2,50,3,2,15");
    }

    private async Task DecideAsync(string outcome, string on)
    {
        var (number, provider) = await _site.ApplyAsync();
        await _site.AssessAsync(number, outcome);
        await _site.RecordAsync("qualify-provider", new { on, service = "podiatry", provider, outcome, rationale = "As assessed." });
    }

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
