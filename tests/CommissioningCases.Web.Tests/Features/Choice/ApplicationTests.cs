using System.Net;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>One application to qualify: its answers beside their questions, its outcome, and the same provider's others.</summary>
public sealed class ApplicationTests(OfferedSite site) : IClassFixture<OfferedSite>
{
    [Fact]
    public async Task Get_ShowsEachAnswerBesideItsQuestion()
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("sha");

        var answer = await visitor.GetAsync($"/choice/XDL/applications/{number}");

        answer.Texts(".app-answers__list li").ShouldBe(["1. Are you registered? Yes, on the register.", "2. How do patients reach you? By bus."]);
        answer.Texts(".app-tags li").ShouldBe(["Not assigned"]);
        answer.Page.QuerySelector("a[href*='/assess'], a[href*='/attach'], a[href*='record/']").ShouldBeNull();
        (await visitor.GetAsync("/choice/XDL/applications/28")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"/choice/XDP/applications/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task TheOutcome_IsOfferedOnceBothHaveAssessed_WithTheProviderFilledIn()
    {
        var (number, provider) = await site.ApplyAssignedAsync();
        using var visitor = await site.SignInAsync("cluster");
        (await visitor.GetAsync($"/choice/XDL/applications/{number}")).Page.QuerySelector("a[href*='qualify-provider']").ShouldBeNull();
        await site.AssessAsync(number);

        var page = await visitor.GetAsync($"/choice/XDL/applications/{number}");
        var form = await visitor.GetAsync(page.Page.QuerySelector("a[href*='qualify-provider']")!.GetAttribute("href")!);
        form.ValueOf("provider").ShouldBe(provider);
        var decided = await visitor.SubmitAsync(form, "Record a qualification", ("outcome", "qualified"), ("rationale", "Both recommend it."));

        decided.Status.ShouldBe(HttpStatusCode.Found);
        var after = await visitor.GetAsync($"/choice/XDL/applications/{number}");
        after.Texts(".app-tags li").ShouldBe(["Qualified"]);
        after.Text("section[aria-labelledby=outcome]").ShouldContain("Both recommend it.");
        after.Page.QuerySelector("a[href*='/assess'], a[href*='qualify-provider'], a[href*='withdraw-application']").ShouldBeNull();
    }

    [Fact]
    public async Task AnotherApplication_LeadsToTheEarlierOne_AndItToThat()
    {
        var (first, provider) = await site.ApplyAsync();
        await site.RecordAsync("withdraw-application", new { on = "2012-05-12", application = $"entry-{first}", reason = "No premises yet." });
        var (second, _) = await site.ApplyAsync("2012-05-30", provider);
        using var visitor = await site.SignInAsync("auditor");

        var earlier = await visitor.GetAsync($"/choice/XDL/applications/{first}");
        var later = await visitor.GetAsync($"/choice/XDL/applications/{second}");

        earlier.Text("main").ShouldContain("No premises yet.");
        earlier.Page.QuerySelector("section[aria-labelledby=others] a")!.GetAttribute("href").ShouldBe($"/choice/XDL/applications/{second}");
        later.Text("section[aria-labelledby=others]").ShouldContain("8 May 2012, round 1 Withdrawn");
    }
}
