using System.Net;
using System.Text.RegularExpressions;
using CommissioningCases.Web.Tests.Security;

namespace CommissioningCases.Web.Tests.Styles;

/// <summary>Every page links its style sheets by their fingerprints, so that a browser keeps each until it changes.</summary>
public sealed partial class StyleSheetLinkTests(AccessSite site) : IClassFixture<AccessSite>
{
    [Fact]
    public async Task EachPage_LinksItsSheetsByTheirFingerprints()
    {
        var links = new HashSet<string>();
        foreach (var (page, route, _) in site.Pages)
        {
            // Pages for everybody are drawn for those who have signed in too, or lead them on.
            var name = TestAccounts.Names.FirstOrDefault(name => AccessTable.Page(page).Allows(RoleOf(name)), "auditor");
            var (visitor, _) = await site.AsAsync(name);
            var answer = await visitor.GetAsync(site.AddressOf(page, route, site.Own, RoleOf(name)));
            if (answer.Status == HttpStatusCode.OK && answer.Response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var ofPage = answer.Page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
                ofPage.ShouldNotBeEmpty(page);
                ofPage.ShouldAllBe(link => Fingerprinted().IsMatch(link), page);
                links.UnionWith(ofPage);
            }
        }

        using var stranger = site.NewVisitor();
        foreach (var link in links)
        {
            (await stranger.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
        }

        links.Count(link => link.StartsWith("/css/", StringComparison.Ordinal)).ShouldBe(SheetFiles.All.Count, "this visited a page for each");
    }

    private static Role RoleOf(string name) => DemonstrationAccounts.Named(name).Role;

    [GeneratedRegex(@"^/(?:css|lib)/[a-z/.-]+\.[a-z0-9]{10}\.css$")]
    private static partial Regex Fingerprinted();
}
