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
}
