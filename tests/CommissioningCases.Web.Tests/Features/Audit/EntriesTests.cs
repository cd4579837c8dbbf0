using System.Net;
using CommissioningCases.Testing;
using CommissioningCases.Web.Tests.Papers;

namespace CommissioningCases.Web.Tests.Features.Audit;

/// <summary>The auditor's search over all entries, and the certificate of a verification, with the demonstration's cases.</summary>
public sealed class EntriesTests(SeededSite site) : IClassFixture<SeededSite>
{
    [Fact]
    public async Task EveryEntry_IsFoundByEachOfItsParts()
    {
        using var auditor = await site.SignInAsync("auditor");
        var refused = (await Sql.QueryAsync(site.ConnectionString, "select count(*)::text from entries where outcome = 'refused' and 'S1.2' = any (unmet)"))[0];

        (await auditor.GetAsync("/audit/entries")).Page.QuerySelectorAll("tbody tr").Length.ShouldBe(25);
        $"{(await auditor.GetAsync("/audit/entries?outcome=refused&clause=S1.2")).Page.QuerySelectorAll("tbody tr").Length}".ShouldBe(refused);
        (await auditor.GetAsync("/audit/entries?action=log-case&pct=XD2")).Texts("tbody tr").ShouldAllBe(row => row.Contains("Log a case", StringComparison.Ordinal));
        (await auditor.GetAsync("/audit/entries?person=nobody-of-that-name")).Text(".app-empty").ShouldStartWith("No entry fits all of this.");
        (await auditor.GetAsync("/audit/entries?to=1999-01-01")).Text(".app-empty").ShouldStartWith("No entry fits all of this.");
        (await auditor.GetAsync("/audit/entries?account=odd&outcome=odd&clause=odd")).Text(".nhsuk-inset-text").ShouldContain("was left out.");
    }

    [Fact]
    public async Task APerson_IsFollowedThroughThePeriod()
    {
        using var reviewer = await site.SignInAsync("sha");
        using var auditor = await site.SignInAsync("auditor");
        var form = await reviewer.GetAsync((await reviewer.GetAsync("/oversight/reviews")).Page.QuerySelector(".app-register a[href*='record-assurance']")!.GetAttribute("href")!);
        await reviewer.FollowAsync(await reviewer.SubmitAsync(form, "Record assurance", ("outcome", "assured"), ("notes", "Followed")));

        var found = await auditor.GetAsync($"/audit/entries?person={DemonstrationAccounts.Named("sha").UserName}&from=2000-01-01");
        var link = found.Page.QuerySelector("tbody td a")!;
        var followed = await auditor.GetAsync(link.GetAttribute("href")!);

        followed.Path.ShouldContain("account=");
        followed.Texts("tbody tr").ShouldAllBe(row => row.Contains(link.TextContent, StringComparison.Ordinal));
        followed.Texts(".app-chips li").Count.ShouldBeGreaterThan(1, "the person, and the first day");
    }

    [Fact]
    public async Task TheTable_HasTheHashesOfTheTrail()
    {
        using var auditor = await site.SignInAsync("auditor");
        var hash = (await Sql.QueryAsync(site.ConnectionString, "select encode(hash, 'hex') from entries where \"do\" = 'log-case' order by recorded_at, case_id, number limit 1"))[0];

        var table = await (await auditor.GetAsync("/audit/entries.csv?action=log-case")).Response.Content.ReadAsStringAsync();

        table.Split('\n')[0].ShouldContain("Hash of the entry before,Hash");
        table.ShouldContain(hash);
        using var commissioner = await site.SignInAsync("commissioner");
        (await commissioner.GetAsync("/audit/entries.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task AVerification_HasACertificate_OnceItHasAVerdict()
    {
        using var auditor = await site.SignInAsync("auditor");
        await auditor.FollowAsync(await auditor.SubmitAsync(await auditor.GetAsync("/audit/trail"), "Verify now"));
        var trail = await auditor.GetAsync("/audit/trail");
        for (var i = 0; i < 300 && trail.Page.QuerySelector("a[href$='/certificate']") is null; i++)
        {
            await Task.Delay(200);
            trail = await auditor.GetAsync("/audit/trail");
        }

        var page = await auditor.GetAsync(trail.Page.QuerySelector("a[href$='/certificate']")!.GetAttribute("href")!);
        var pdf = await auditor.GetAsync(page.Path + ".pdf");

        page.Text("article").ShouldContain("The trail is whole.");
        page.Text("article").ShouldContain((await Sql.QueryAsync(site.ConnectionString, "select fingerprint from trail_checks"))[0]);
        pdf.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await pdf.TextAsync()).ShouldContain("The trail is whole.");
        (await auditor.GetAsync("/audit/trail/4711/certificate")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
