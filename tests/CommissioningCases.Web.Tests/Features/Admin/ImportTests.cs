using System.Net;

namespace CommissioningCases.Web.Tests.Features.Admin;

/// <summary>The page of one import, and who may see it.</summary>
public sealed class ImportTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Import_WhileItRuns_ShowsHowFarItIsWithAndWithoutScript()
    {
        using var admin = await site.SignInAsync("admin");
        var id = await site.AddImportAsync(ImportJobState.Running, site.Clock.GetUtcNow());

        var page = await admin.GetAsync($"/admin/histories/{id}");

        page.Text("#progress").ShouldBe("1,200 of 4,000 lines done.");
        page.Page.QuerySelector("progress")!.OuterHtml.ShouldContain("max=\"4000\" value=\"1200\"");
        page.Page.QuerySelector("noscript")!.InnerHtml.ShouldContain("http-equiv=\"refresh\"");
        page.Page.QuerySelectorAll("script[src*='progress']").ShouldHaveSingleItem();
        page.Page.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_ThatWasCutOff_SaysSoAndRunsAgain()
    {
        using var admin = await site.SignInAsync("admin");
        var id = await site.AddImportAsync(ImportJobState.Running, site.Clock.GetUtcNow().AddMinutes(-1));

        var cut = await admin.GetAsync($"/admin/histories/{id}");
        cut.Text("#progress").ShouldBe("It was cut off after 1,200 of 4,000 lines. What was recorded until then stays, and is not recorded twice.");
        cut.Page.QuerySelectorAll("noscript, script[src*='progress']").ShouldBeEmpty();

        var again = await admin.SubmitAsync(cut, "Run it again");

        (await admin.EndAsync(again.Location!)).Text("#progress").ShouldBe("0 lines: 0 accepted, 0 refused and 0 invalid.");
    }

    [Theory]
    [InlineData("commissioner")]
    [InlineData("board")]
    [InlineData("sha")]
    [InlineData("union")]
    [InlineData("auditor")]
    public async Task Import_IsForAdministratorsOnly(string name)
    {
        var id = await site.AddImportAsync(ImportJobState.Done, site.Clock.GetUtcNow());
        using var visitor = await site.SignInAsync(name);
        var before = await site.CountImportsAsync();

        (await visitor.GetAsync($"/admin/histories/{id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync($"/admin/histories/{id}/report")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync($"/admin/histories/{id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync("/admin/histories")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.CountImportsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("/admin/histories/01890000-0000-7000-8000-000000000000")]
    [InlineData("/admin/histories/01890000-0000-7000-8000-000000000000/report")]
    [InlineData("/admin/histories/nothing")]
    public async Task Import_ThatIsUnknown_Is404(string path)
    {
        using var admin = await site.SignInAsync("admin");

        (await admin.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
