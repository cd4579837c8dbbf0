using System.Globalization;
using CommissioningCases.Testing;
using CommissioningCases.Web.Tests.Features.Choice;

namespace CommissioningCases.Web.Tests.Features.Directory;

/// <summary>The directory holds those among whom patients can choose today, and nobody else.</summary>
public sealed class DirectoryTests : IAsyncLifetime
{
    private readonly OfferedSite _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task WhoIsSuspended_IsGoneAtOnce_AndBackOnceReinstated_AndGoneForGoodOnceRemoved()
    {
        using var visitor = await _site.SignInAsync("commissioner");
        var listed = await ProvidersAsync(visitor);
        listed.Count.ShouldBe(2);
        (await visitor.GetAsync("/directory")).Texts(".app-directory .nhsuk-tag").ShouldBe(["Existing provider"]);

        await _site.RecordAsync("suspend-provider", new { on = "2012-06-01", service = "podiatry", provider = "LOC02", failed = "registration", evidence = "Notice of the regulator.", notice = "2012-05-15" });
        (await ProvidersAsync(visitor)).Count.ShouldBe(1);

        await _site.RecordAsync("reinstate-provider", new { on = "2012-06-20", service = "podiatry", provider = "LOC02", evidence = "Registered again." });
        (await ProvidersAsync(visitor)).ShouldBe(listed);

        await _site.RecordAsync("remove-provider", new { on = "2012-09-01", service = "podiatry", provider = "LOC02", failed = "quality", evidence = "Two audits.", notice = "2012-08-01" });
        (await ProvidersAsync(visitor)).Count.ShouldBe(1);
        (await CsvAsync(visitor)).ShouldNotContain("LOC02");
    }

    [Fact]
    public async Task WhoseQualificationEnds_IsThereOnItsLastDay_AndGoneTheDayAfter()
    {
        var today = DateOnly.FromDateTime(_site.Site.Clock.GetUtcNow().UtcDateTime);
        await _site.RecordAsync("qualify-provider", new { on = "2012-06-01", service = "podiatry", provider = "XDT", outcome = "qualified", rationale = "Meets all." });
        await _site.RecordAsync("describe-provider", new { on = "2012-06-01", service = "podiatry", provider = "XDT", expiresOn = today.ToString("O", CultureInfo.InvariantCulture) });
        using var before = await _site.SignInAsync("commissioner");
        (await ProvidersAsync(before)).ShouldContain("Demonstration Third Sector Care");

        _site.Site.Clock.Advance(TimeSpan.FromDays(1));

        using var after = await _site.SignInAsync("commissioner");
        (await ProvidersAsync(after)).ShouldNotContain("Demonstration Third Sector Care");
        (await CsvAsync(after)).ShouldNotContain("XDT");
        (await after.GetAsync("/directory/print")).Text("main").ShouldNotContain("Demonstration Third Sector Care");
    }

    [Fact]
    public async Task WhoHasClosed_IsGone()
    {
        using var visitor = await _site.SignInAsync("commissioner");
        var listed = await ProvidersAsync(visitor);
        var today = DateOnly.FromDateTime(_site.Site.Clock.GetUtcNow().UtcDateTime);

        await _site.SendAsync(People.Administrator, new CloseOrganisation(OrganisationKind.Provider, "RJ8", today.ToString("O", CultureInfo.InvariantCulture), "Merged", null));

        (await ProvidersAsync(visitor)).Count.ShouldBe(listed.Count - 1);
        (await CsvAsync(visitor)).ShouldNotContain("RJ8");
    }

    [Fact]
    public async Task Get_BeforeAServiceIsLive_SaysSo()
    {
        using var visitor = await _site.SignInAsync("peninsula");

        (await visitor.GetAsync("/directory")).Text(".app-empty").ShouldStartWith("No service is live yet.");
        (await visitor.GetAsync("/directory/print")).Text("main").ShouldContain("No provider takes patients for a service of choice on this day.");
    }

    [Fact]
    public async Task Get_NarrowedByItsAddress_ShowsWhatFits()
    {
        using var visitor = await _site.SignInAsync("auditor");

        (await visitor.GetAsync("/directory?service=podiatry&cluster=XDL&provider=rj8")).Texts(".app-directory__provider span").Count.ShouldBe(1);
        (await visitor.GetAsync("/directory?provider=nobody+is+called+so")).Text(".app-empty").ShouldStartWith("No provider in the directory fits all of this.");
        (await visitor.GetAsync($"/directory?service={new string('x', 4001)}&cluster=%27&after=AAAA&before=odd")).Text(".nhsuk-inset-text").ShouldContain("is not a service");
        (await visitor.GetAsync("/directory/print")).Text(".app-empty").ShouldStartWith("A sheet is for the surgeries of one PCT cluster.");
        (await visitor.GetAsync("/directory/print?cluster=XDL")).Text("h1").ShouldStartWith("Where patients can choose");
    }

    [Fact]
    public async Task Get_OfMany_ComesPageByPage_EachProviderOnce()
    {
        var providers = ReferenceData.BuiltIn.Bodies.Providers.Select(provider => provider.Code).Where(code => code is not ("LOC02" or "RJ8")).Order(StringComparer.Ordinal).Take(70);
        foreach (var provider in providers)
        {
            await _site.RecordAsync("qualify-provider", new { on = "2012-06-01", service = "podiatry", provider, outcome = "qualified", rationale = "Meets all." });
        }

        using var visitor = await _site.SignInAsync("sha");
        var first = await visitor.GetAsync("/directory");
        var second = await visitor.GetAsync(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await visitor.GetAsync(second.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        IReadOnlyList<string> all = [.. first.Texts(".app-directory__provider span"), .. second.Texts(".app-directory__provider span")];
        first.Texts(".app-directory__provider span").Count.ShouldBe(50);
        all.Count.ShouldBe(72);
        all.ShouldBe(all.Order(StringComparer.Ordinal));
        back.Texts(".app-directory__provider span").ShouldBe(first.Texts(".app-directory__provider span"));
        (await visitor.GetAsync("/directory/print?cluster=XDL")).Texts(".app-wall tbody tr").Count.ShouldBe(72);
        (await CsvAsync(visitor)).Trim().Split('\n').Length.ShouldBe(73);
    }

    private static async Task<IReadOnlyList<string>> ProvidersAsync(Visitor visitor) => (await visitor.GetAsync("/directory")).Texts(".app-directory__provider span");

    private static async Task<string> CsvAsync(Visitor visitor) => await (await visitor.GetAsync("/directory.csv")).Response.Content.ReadAsStringAsync();
}
