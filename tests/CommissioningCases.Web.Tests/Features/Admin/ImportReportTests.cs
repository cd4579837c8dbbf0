using System.Net.Http.Headers;

namespace CommissioningCases.Web.Tests.Features.Admin;

/// <summary>What became of each line, on pages and as a file.</summary>
public sealed class ImportReportTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Results_OfManyLines_ArePagedAndFilteredInTheAddress()
    {
        using var admin = await site.SignInAsync("admin");
        var first = await admin.RunAsync("check", [Imports.Logged("long"), .. Enumerable.Repeat(Imports.Premature("long"), 60)]);

        first.Texts("tbody tr").Count.ShouldBe(50);
        var second = await admin.GetAsync(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        second.Texts("tbody tr").Count.ShouldBe(12);
        second.Page.QuerySelector("a[rel=next]").ShouldBeNull();

        var refused = await admin.GetAsync($"{first.Path}?show=not-accepted");
        refused.Texts("tbody tr")[0].ShouldStartWith("Line 2 ");
        var rest = await admin.GetAsync(refused.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        rest.Texts("tbody tr").Count.ShouldBe(10);
        rest.Texts("tbody tr").ShouldAllBe(row => row.Contains("Refused"));
    }

    [Fact]
    public async Task Report_IsDownloadedAsTheCommandLineWouldPrintIt()
    {
        using var admin = await site.SignInAsync("admin");
        var done = await admin.RunAsync("check", Imports.Logged("reported"));

        var report = await admin.GetAsync($"{done.Path}/report");

        report.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/jsonl");
        report.Response.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=history.report.jsonl");
        report.Response.Headers.CacheControl.ShouldBe(new CacheControlHeaderValue { Private = true, NoStore = true });
        (await report.Response.Content.ReadAsStringAsync()).ShouldBe(
            """{"line": 1, "case": "reported", "do": "log-case", "result": "accepted"}""" + "\n" + """{"case": "reported", "stage": "concerns", "departures": 0}""" + "\n");
    }
}
