using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>The scores of all services on one grid, and what runs out.</summary>
public sealed class ScoresTests(OfferedSite site) : IClassFixture<OfferedSite>
{
    [Fact]
    public async Task Get_ShowsEveryServiceByEachCriterion_AndIsAPaperAndATable()
    {
        using var visitor = await site.SignInAsync("sha");

        var page = await visitor.GetAsync("/choice/XDL/scores");

        page.Texts("tbody tr")[0].ShouldStartWith("Rank 1 Service Podiatry (feet) servicesSelected Waiting times 4.5 Total 4.5 Scored ");
        page.Texts("tbody tr").Count.ShouldBeGreaterThanOrEqualTo(8);
        (await visitor.GetAsync("/choice/XDL/services")).Page.QuerySelector("a[href='/choice/XDL/scores']").ShouldNotBeNull();
        (await visitor.GetAsync("/choice/XDL/scores.pdf")).Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var csv = await (await visitor.GetAsync("/choice/XDL/scores.csv")).Response.Content.ReadAsStringAsync();
        csv.ShouldContain("Waiting times (weight ");
        csv.Split('\n').ShouldContain(line => line.StartsWith("1,podiatry,", StringComparison.Ordinal) && line.Contains(",4.5,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_BeforeThereAreCriteria_SaysSo()
    {
        await site.Site.ImportProgrammeAsync("XDP", 1);
        using var visitor = await site.SignInAsync("auditor");

        (await visitor.GetAsync("/choice/XDP/scores")).Text("main").ShouldContain("The cluster has named no criteria yet");
        (await visitor.GetAsync("/choice/XDP/scores.csv")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task WhatRunsOut_IsFlaggedWhereItIsShown()
    {
        var today = DateOnly.FromDateTime(site.Site.Clock.GetUtcNow().UtcDateTime);
        await site.RecordAsync("qualify-provider", new { on = "2012-06-01", service = "podiatry", provider = "XDT", outcome = "qualified", rationale = "Meets all." });
        await site.RecordAsync("describe-provider", new { on = "2012-06-01", service = "podiatry", provider = "XDT", expiresOn = Iso(today.AddMonths(2)) });
        await site.RecordAsync("set-price", new { on = "2012-06-01", service = "continence", price = 30 });
        await site.RecordAsync("describe-price", new { on = "2012-06-01", service = "continence", unit = "visit", from = "2012-06-01", until = Iso(today.AddDays(-1)) });
        using var visitor = await site.SignInAsync("commissioner");

        (await visitor.GetAsync("/choice/XDL/services/8")).Texts("section[aria-labelledby=providers] .nhsuk-tag").ShouldContain("Runs out soon");
        (await visitor.GetAsync("/directory")).Texts(".app-directory .nhsuk-tag").ShouldContain("Runs out soon");
        var programme = await visitor.GetAsync("/choice/XDL");
        programme.Texts("section[aria-labelledby=terms] li").ShouldContain(line => line.Contains("Demonstration Third Sector Care", StringComparison.Ordinal) && line.EndsWith("Runs out soon", StringComparison.Ordinal));
        programme.Texts("section[aria-labelledby=terms] li")[0].ShouldEndWith("Ran out");
        programme.Texts("section[aria-labelledby=services] td .nhsuk-tag").ShouldContain("Ran out");
        (await visitor.GetAsync("/work")).Text("#terms").ShouldContain("Demonstration Third Sector Care");
        using var union = await site.SignInAsync("union");
        (await union.GetAsync("/choice/XDL")).Page.QuerySelector("section[aria-labelledby=terms]").ShouldBeNull();
    }

    private static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
