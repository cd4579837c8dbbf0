using System.Net;

namespace CommissioningCases.Web.Tests.Infrastructure;

public sealed class DatabaseHealthTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly Uri Healthz = new("/healthz", UriKind.Relative);

    [Fact]
    public async Task Healthz_WhenTheDatabaseAnswers_Is200()
    {
        using var client = site.NewClient();

        using var response = await client.GetAsync(Healthz);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Healthz_WhenTheDatabaseCannotBeReached_Is503AndTheSiteStandsUpAllTheSame()
    {
        await using var lost = CasesSite.With("Host=127.0.0.1;Port=1;Username=nobody;Database=nowhere");
        using var client = lost.CreateClient();

        using var response = await client.GetAsync(Healthz);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
