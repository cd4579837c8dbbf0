using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>The Department's return: how far each cluster is with it, and what was sent as one table.</summary>
public sealed class ReturnsTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Page = "/choice/returns";

    [Fact]
    public async Task EveryCluster_StandsWithWhatItsReturnWaitsFor_UntilItsDocumentIsSent()
    {
        await site.ImportProgrammeAsync("XDL", 28);
        using var department = await site.SignInAsync("department");
        (await RowAsync(department, "Demonstration PCT cluster")).ShouldContain("With the SHA");
        (await RowAsync(department, "Demonstration Peninsula")).ShouldContain("The cluster to open its programme");
        (await department.GetAsync(Page)).Page.QuerySelector("a[href*='.csv']").ShouldBeNull("there is nothing to download");

        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/share-with-department");
        (await commissioner.SubmitAsync(form, "Share with the Department")).Location.ShouldStartWith("/choice/XDL/notices/");

        var sent = await department.GetAsync(Page);
        var row = await RowAsync(department, "Demonstration PCT cluster");
        row.ShouldContain("Sent");
        row.ShouldContain("Podiatry (feet) services");
        (await department.GetAsync(sent.Page.QuerySelector("tbody a[href*='/notices/']")!.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
        var body = await (await department.GetAsync(sent.Page.QuerySelector("a[href*='.csv']")!.GetAttribute("href")!)).Response.Content.ReadAsStringAsync();
        body.ShouldContain("XDL,Demonstration PCT cluster");
        body.ShouldContain("Memory clinics");

        await site.ImportLinesAsync("programme-XDL", ("select-service", new() { ["on"] = "2012-09-01", ["service"] = "adult-hearing", ["source"] = "national", ["kind"] = "community", ["feedback"] = "High scores." }));
        (await RowAsync(department, "Demonstration PCT cluster")).ShouldContain("selected by now");
    }

    [Fact]
    public async Task ItIsSeenInScope_AndNotByUnions()
    {
        using var peninsula = await site.SignInAsync("peninsula");
        (await peninsula.GetAsync(Page)).Texts("tbody th").ShouldBe(["Demonstration Peninsula"]);
        using var union = await site.SignInAsync("union");
        (await union.GetAsync(Page)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await union.GetAsync("/choice")).Texts("main a").ShouldNotContain("The Department’s return");
    }

    private static async Task<string> RowAsync(Visitor visitor, string cluster) =>
        (await visitor.GetAsync(Page)).Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains(cluster, StringComparison.Ordinal)).TextContent;
}
