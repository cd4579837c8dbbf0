using System.Net;
using CommissioningCases.Web.Tests.Features.Choice;

namespace CommissioningCases.Web.Tests.Features.Directory;

/// <summary>The directory at its public address, opened by nobody in particular.</summary>
public sealed class PublicDirectoryTests : IAsyncLifetime
{
    private const string Address = "/where-to-choose/XDL";
    private const string Settings = "/choice/XDL/public-directory";

    private readonly OfferedSite _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task ItIsOffUntilACommissionerTurnsItOn_AndOffAgain_AndTheLogSaysSo()
    {
        using var nobody = _site.Site.NewVisitor();
        using var commissioner = await _site.SignInAsync("commissioner");
        (await nobody.GetAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.GetAsync($"{Address}/directory.csv")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commissioner.GetAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound, "it shows nothing of whoever is signed in");

        await SetAsync(commissioner, "everybody");

        var page = await nobody.GetAsync(Address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text("main").ShouldContain("Podiatry (feet) services");
        page.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        page.Page.QuerySelector("meta[name=robots]").ShouldNotBeNull();
        page.Text("main").ShouldNotContain("£");
        var csv = await nobody.GetAsync($"{Address}/directory.csv");
        csv.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await csv.Response.Content.ReadAsStringAsync()).ShouldContain("XDL,");
        (await nobody.GetAsync("/where-to-choose/XDP")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.GetAsync("/where-to-choose/a%7Cb")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commissioner.GetAsync(Settings)).Text("main").ShouldContain("It is public, at");

        await SetAsync(commissioner, "listed");
        (await nobody.GetAsync(Address)).Response.Headers.Contains("X-Robots-Tag").ShouldBeFalse();
        await SetAsync(commissioner, "accounts");
        (await nobody.GetAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);

        using var admin = await _site.SignInAsync("admin");
        (await admin.GetAsync("/audit/log?kind=directory-reach-changed")).Text("main").ShouldContain("Directory reach changed");
        using var elsewhere = await _site.SignInAsync("peninsula");
        (await elsewhere.GetAsync(Settings)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ItShowsNobodyWhoIsSuspended()
    {
        using var nobody = _site.Site.NewVisitor();
        using var commissioner = await _site.SignInAsync("commissioner");
        await SetAsync(commissioner, "everybody");
        var before = (await nobody.GetAsync(Address)).Texts(".app-wall tbody th");

        await _site.RecordAsync("suspend-provider", new { on = "2012-06-01", service = "podiatry", provider = "LOC02", failed = "registration", evidence = "Notice of the regulator.", notice = "2012-05-15" });

        before.Count.ShouldBe(2);
        (await nobody.GetAsync(Address)).Texts(".app-wall tbody th").Count.ShouldBe(1);
    }

    [Fact]
    public async Task TheForm_WithoutAChoice_SaysWhatIsMissing()
    {
        using var commissioner = await _site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync(Settings);

        var answer = await commissioner.SubmitAsync(form, "Save", ("Reach", "nobody"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("Reach", "Select who can open the directory")]);
    }

    private static async Task SetAsync(Visitor commissioner, string reach)
    {
        var form = await commissioner.GetAsync(Settings);
        (await commissioner.SubmitAsync(form, "Save", ("Reach", reach))).Location.ShouldBe(Settings);
    }
}
