using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CommissioningCases.Web.Tests.Errors;

public sealed class ErrorPagesTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly Uri Unknown = new("/no-such-page", UriKind.Relative);

    [Fact]
    public async Task UnknownAddress_Is404OnTheServicesOwnPage()
    {
        using var client = site.NewClient();

        using var response = await client.GetAsync(Unknown);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await ReadAsync(response);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Page not found");
    }

    [Fact]
    public async Task Layout_LinksToStylesAndScriptsThatExist()
    {
        using var client = site.NewClient();
        using var answer = await client.GetAsync(Unknown);
        var page = await ReadAsync(answer);

        var links = page.QuerySelectorAll("link[href], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();

        links.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var link in links)
        {
            using var response = await client.GetAsync(new Uri(link, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task AnyPage_WhenTheDatabaseCannotBeReached_SaysThatNothingWasSavedAndNeedsNoneOfIt()
    {
        await using var lost = CasesSite.With("Host=127.0.0.1;Port=1;Username=nobody;Database=nowhere");
        using var client = lost.CreateClient();

        using var response = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await ReadAsync(response);
        page.QuerySelector("h1")!.TextContent.ShouldBe("The service cannot reach its database");
        page.QuerySelector("main")!.TextContent.ShouldContain("Nothing was saved. What you typed is still in your browser: go back and try again in a minute.");
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
}
