using System.Net;
using System.Text.RegularExpressions;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>A case as its reviewer sees it, and the assurance that comes of it.</summary>
public sealed class ReviewTests(SeededSite site) : IClassFixture<SeededSite>
{
    [Fact]
    public async Task Get_ShowsEachRequirementWithItsEvidenceAndThePrinciples()
    {
        using var visitor = await site.SignInAsync("sha");

        var answer = await visitor.GetAsync($"{await FindAsync(visitor, "Community podiatry")}/review");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Texts("[aria-labelledby=principles] h3").Count.ShouldBe(16);
        answer.Text("[aria-labelledby=requirements]").ShouldContain("Meeting with the provider, Demonstration Community Trust");
        answer.Texts(".app-evidence .nhsuk-tag").ShouldContain("Disputed by the staff side");
        answer.Page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        answer.Page.QuerySelectorAll(".app-evidence a").ShouldAllBe(link => link.GetAttribute("href")!.Contains("/history?entry=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_IsForReviewersOfTheArea()
    {
        using var reviewer = await site.SignInAsync("sha");
        var path = $"{await FindAsync(reviewer, "Community podiatry")}/review";

        foreach (var (name, status) in new[] { ("auditor", HttpStatusCode.OK), ("commissioner", HttpStatusCode.Forbidden), ("board", HttpStatusCode.Forbidden), ("union", HttpStatusCode.Forbidden), ("admin", HttpStatusCode.Forbidden) })
        {
            using var visitor = await site.SignInAsync(name);
            (await visitor.GetAsync(path)).Status.ShouldBe(status, name);
        }

        (await reviewer.GetAsync("/cases/CC-1999-00001/review")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_OfAnAssuranceWithConditions_AnswersTheRequestAndIsSeenByTheCommissioner()
    {
        using var reviewer = await site.SignInAsync("sha");
        using var commissioner = await site.SignInAsync("commissioner");
        var path = await FindAsync(reviewer, "Community podiatry");
        var form = await reviewer.GetAsync($"{path}/record/record-assurance?mechanism=sha-assurance");

        var without = await reviewer.SubmitAsync(form, "Record assurance", ("outcome", "conditional"), ("notes", "The minutes show it"));
        var recorded = await reviewer.SubmitAsync(
            without,
            "Record assurance",
            ("conditions", "Publish the waiting times each month"),
            ("conditionsDue.day", "31"),
            ("conditionsDue.month", "12"),
            ("conditionsDue.year", $"{DateTime.Today.Year + 5}"));

        form.Text("main").ShouldContain("The second chance ends within the month.");
        without.Errors.ShouldBe([("conditions", "Enter conditions"), ("conditionsDue", "Enter the day by which the conditions are to be met")]);
        recorded.Location.ShouldBe(path);
        var seen = await commissioner.GetAsync(path);
        seen.Text("[aria-labelledby=oversight]").ShouldContain("“The minutes show it”");
        seen.Text("[aria-labelledby=oversight]").ShouldContain("Publish the waiting times each month");
        (await commissioner.GetAsync("/work")).Text("#asked").ShouldContain("“The minutes show it”");
        (await reviewer.GetAsync("/oversight/reviews")).Texts(".app-register h2").ShouldNotContain("Community podiatry");
    }

    [Fact]
    public async Task Post_OfConditionsTypedAndThenNotMeant_LeavesThemOut()
    {
        using var reviewer = await site.SignInAsync("sha");
        var path = await FindAsync(reviewer, "Integrated sexual health");
        var form = await reviewer.GetAsync($"{path}/record/record-assurance?mechanism=sha-assurance");

        var recorded = await reviewer.SubmitAsync(form, "Record assurance", ("outcome", "assured"), ("notes", "In order"), ("conditions", "None after all"));

        recorded.Location.ShouldBe(path);
        (await reviewer.GetAsync(path)).Text("[aria-labelledby=oversight]").ShouldNotContain("None after all");
    }

    [Fact]
    public async Task Post_OfAShasAssuranceByTheCommissioner_IsRefusedWithAMessage()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var path = await FindAsync(commissioner, "Cataract treatment centre");
        var form = await commissioner.GetAsync($"{path}/record/record-assurance");

        var answer = await commissioner.SubmitAsync(
            form, "Record assurance", ("on.day", "1"), ("on.month", "1"), ("on.year", "2020"), ("mechanism", "sha-assurance"), ("outcome", "assured"), ("notes", "All is well"));

        form.Page.QuerySelector("input[value=sha-assurance]").ShouldBeNull();
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldContain(("mechanism", "The SHA’s reviewer records this assurance: ask the SHA for it"));
    }

    [Fact]
    public async Task NotAssured_IsSaidPlainlyOnTheCase()
    {
        using var reviewer = await site.SignInAsync("sha");
        using var commissioner = await site.SignInAsync("commissioner");
        var path = await FindAsync(reviewer, "Wheelchair");
        var form = await reviewer.GetAsync($"{path}/record/record-assurance?mechanism=wcc-assurance");

        await reviewer.SubmitAsync(form, "Record assurance", ("outcome", "not-assured"), ("notes", "The figures do not add up"));

        var seen = await commissioner.GetAsync(path);
        seen.Text(".app-not-assured").ShouldContain("No key step can be taken");
        seen.Text(".app-not-assured").ShouldContain("“The figures do not add up”");
    }

    [Fact]
    public async Task ADeparture_IsTalkedAboutUntilItIsDealtWith()
    {
        using var reviewer = await site.SignInAsync("sha");
        using var commissioner = await site.SignInAsync("commissioner");
        var path = await FindAsync(reviewer, "District nursing in the evening");

        var ask = await reviewer.GetAsync((await reviewer.GetAsync(path)).Page.QuerySelector(".app-departure a[href*='deal-with-departure']")!.GetAttribute("href")!);
        await reviewer.SubmitAsync(ask, "Deal with a departure", ("outcome", "more-asked"), ("reasons", "Who was told?"));
        var asked = await commissioner.GetAsync(path);
        var record = Regex.Match(ask.Path, "record=entry-([0-9]+)").Groups[1].Value;
        (await commissioner.GetAsync($"{path}/correct/{record}")).Text(".nhsuk-inset-text").ShouldStartWith($"Entry {record} cannot be corrected: the SHA has asked for more");
        var explain = await commissioner.GetAsync(asked.Page.QuerySelector(".app-departure a[href*='explain-departure']")!.GetAttribute("href")!);
        await commissioner.SubmitAsync(explain, "Explain a departure further", ("explanation", "The provider was"));
        var deal = await reviewer.GetAsync((await reviewer.GetAsync(path)).Page.QuerySelector(".app-departure a[href*='deal-with-departure']")!.GetAttribute("href")!);
        var without = await reviewer.SubmitAsync(deal, "Deal with a departure", ("outcome", "breach"), ("reasons", "It was avoidable"));
        await reviewer.SubmitAsync(without, "Deal with a departure", ("requiredAction", "Train the team"), ("actionDue.day", "31"), ("actionDue.month", "12"), ("actionDue.year", $"{DateTime.Today.Year + 5}"));

        asked.Text(".app-departure").ShouldContain("“Who was told?”");
        without.Errors.ShouldBe([("requiredAction", "Enter what the Primary Care Trust must do"), ("actionDue", "Enter the day by which it is to be done")]);
        var closed = await commissioner.GetAsync(path);
        closed.Text(".app-departure").ShouldContain("Upheld as a breach");
        closed.Text(".app-departure").ShouldContain("Train the team");
        closed.Page.QuerySelector(".app-departure a[href*='departure?record']").ShouldBeNull();
    }

    private static async Task<string> FindAsync(Visitor visitor, string service)
    {
        var list = await visitor.GetAsync($"/cases?state=open&q={Uri.EscapeDataString($"\"{service}\"")}");
        return list.Page.QuerySelectorAll(".app-cases .app-case a").First(link => link.TextContent.StartsWith(service, StringComparison.Ordinal)).GetAttribute("href")!;
    }
}
