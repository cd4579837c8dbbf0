using System.Net;
using System.Net.Http.Headers;

namespace CommissioningCases.Web.Tests.Infrastructure;

public sealed class SecurityHeadersTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/healthz")]
    [InlineData("/js/app.js")]
    public async Task EveryAnswer_ForbidsWhatComesFromElsewhere(string path)
    {
        using var client = site.NewClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/cases.csv", "text/csv")]
    [InlineData("/engagement.csv", "text/csv")]
    [InlineData("/engagement/not-engaged.csv", "text/csv")]
    [InlineData("/directory.csv", "text/csv")]
    [InlineData("/choice.csv", "text/csv")]
    [InlineData("/cases.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/choice.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Downloads_AreKeptNowhere(string path, string kind)
    {
        using var auditor = await site.SignInAsync("auditor");

        var answer = await auditor.GetAsync(path);

        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe(kind);
        answer.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Response.Headers.CacheControl.ShouldBe(new CacheControlHeaderValue { Private = true, NoStore = true });
    }

    [Fact]
    public async Task Pages_AreAskedForAnew()
    {
        using var auditor = await site.SignInAsync("auditor");

        (await auditor.GetAsync("/cases")).Response.Headers.CacheControl.ShouldBe(new CacheControlHeaderValue { Private = true, NoCache = true });
    }

    [Fact]
    public async Task StaticAssets_MayBeKept()
    {
        using var client = site.NewClient();

        using var response = await client.GetAsync(new Uri("/css/site.css", UriKind.Relative));
        response.Headers.CacheControl?.NoStore.ShouldBeFalse();
        response.Headers.CacheControl?.Private.ShouldBeFalse();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/css/site.css") { Headers = { IfNoneMatch = { response.Headers.ETag! } } };
        using var unchanged = await client.SendAsync(again);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        unchanged.Headers.CacheControl?.NoStore.ShouldBeFalse();
    }
}
