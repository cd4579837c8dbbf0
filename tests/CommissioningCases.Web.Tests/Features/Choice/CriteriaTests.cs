using System.Net;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>An assessor says of each criterion of the offer whether the provider meets it, and why.</summary>
public sealed class CriteriaTests(OfferedSite site) : IClassFixture<OfferedSite>
{
    private static readonly (string, string)[] Marks = [("marks.1", "4"), ("marks.2", "3"), ("interest", "none"), ("comments", "Read")];

    [Fact]
    public async Task TheForm_AsksOfEachCriterion_AndComesBackWithWhatWasTyped()
    {
        var (number, _) = await site.ApplyAssignedAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/assess");
        form.Texts(".app-findings__one legend").ShouldBe(["1. Registered", "2. Insured"]);

        var answer = await visitor.SubmitAsync(form, "Send my assessment", [("criteria.1.result", "pass"), ("criteria.1.reason", "On the register"), ("criteria.2.reason", "No certificate"), .. Marks, ("recommends", "qualified")]);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("criteria", "Give pass or fail, and a reason of 4,000 characters or fewer, for criterion 2")]);
        answer.Page.QuerySelector("[name='criteria.1.result'][value=pass]")!.HasAttribute("checked").ShouldBeTrue();
        answer.ValueOf("criteria.2.reason").ShouldBe("No certificate");
    }

    [Fact]
    public async Task WhoeverFailsACriterion_IsNotRecommended()
    {
        var (number, _) = await site.ApplyAssignedAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/assess");

        var answer = await visitor.SubmitAsync(form, "Send my assessment", [.. Failed, .. Marks, ("recommends", "qualified")]);

        answer.Errors.ShouldBe([("recommends", "A provider that fails a criterion does not qualify: every provider must meet each of them")]);
    }

    [Fact]
    public async Task WhereTheTwoDiffer_TheApplication_TheModerationAndTheLetterShowIt_AndNothingBeforeBothAreIn()
    {
        var (number, provider) = await site.ApplyAssignedAsync();
        using var first = await site.SignInAsync("commissioner");
        using var second = await site.SignInAsync("second.commissioner");
        await AssessAsync(first, number, OfferedSite.Passed, "qualified");
        (await second.GetAsync($"/choice/XDL/applications/{number}")).Text("main").ShouldNotContain("Certificate seen");
        await AssessAsync(second, number, Failed, "not-qualified");

        var page = await second.GetAsync($"/choice/XDL/applications/{number}");
        page.Text("section[aria-labelledby=judged]").ShouldContain("The two differ on 1 criterion: 2.");
        page.Texts("section[aria-labelledby=judged] .nhsuk-tag").ShouldBe(["Pass", "Assessors differ"]);
        page.Text("section[aria-labelledby=judged]").ShouldContain(": fail. The certificate ran out");
        var form = await second.GetAsync($"/choice/XDL/record/moderate-assessments?application=entry-{number}");
        form.Text("section[aria-labelledby=judged]").ShouldContain("Certificate seen");
        form.Texts("section[aria-labelledby=judged] .nhsuk-tag").ShouldBe(["Pass", "Assessors differ"]);
        (await second.GetAsync("/choice/XDL/history")).Text("main").ShouldContain("criterion 2: fail. The certificate ran out");

        var today = DateOnly.FromDateTime(site.Site.Clock.GetUtcNow().UtcDateTime);
        await site.RecordAsync("moderate-assessments", new { on = today, application = $"entry-{number}", recommends = "not-qualified", reasons = "It ran out" });
        await site.RecordAsync("qualify-provider", new { on = today, service = "podiatry", provider, outcome = "not-qualified", rationale = "Not insured." });
        var letter = await second.GetAsync($"/choice/XDL/applications/{number}/outcome-letter");
        letter.Texts("section[aria-labelledby=criteria] tbody tr").ShouldBe(["RegisteredpassOn the register", "Insuredpass and failCertificate seenThe certificate ran out"]);
        letter.Text("main").ShouldNotContain("second.commissioner");
    }

    [Fact]
    public async Task AnAssessmentFromBefore_ShowsNoCriteria()
    {
        var (number, _) = await site.ApplyAssignedAsync();
        await site.AssessAsync(number);
        using var visitor = await site.SignInAsync("sha");

        (await visitor.GetAsync($"/choice/XDL/applications/{number}")).Page.QuerySelector("section[aria-labelledby=judged]").ShouldBeNull();
    }

    private static (string, string)[] Failed =>
        [("criteria.1.result", "pass"), ("criteria.1.reason", "On the register"), ("criteria.2.result", "fail"), ("criteria.2.reason", "The certificate ran out")];

    private static async Task AssessAsync(Visitor visitor, int number, IEnumerable<(string, string)> findings, string recommends)
    {
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/assess");
        (await visitor.SubmitAsync(form, "Send my assessment", [.. findings, .. Marks, ("recommends", recommends)])).Status.ShouldBe(HttpStatusCode.Found);
    }
}
