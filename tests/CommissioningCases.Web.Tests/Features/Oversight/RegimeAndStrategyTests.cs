using System.Net;
using CommissioningCases.Testing;

namespace CommissioningCases.Web.Tests.Features.Oversight;

/// <summary>What the SHA keeps beside cases and what cases make of it, and what it asks about one, with the demonstration's cases.</summary>
public sealed class RegimeAndStrategyTests(SeededSite site) : IClassFixture<SeededSite>
{
    private static readonly (string, string)[] Since = [("On.day", "1"), ("On.month", "2"), ("On.year", "2012")];
    private static readonly (string, string)[] Review = [("NextReview.day", "1"), ("NextReview.month", "6"), ("NextReview.year", "2012")];

    [Fact]
    public async Task ADayFarAhead_IsASlipOfThePen_AndAProviderMustBeChosen()
    {
        using var reviewer = await site.SignInAsync("sha");
        (string, string)[] typed = [("Level", "challenged"), ("Reasons", "A deficit"), .. Since, ("NextReview.day", "1"), ("NextReview.month", "6"), ("NextReview.year", "9999")];

        var regime = await reviewer.SubmitAsync(await reviewer.GetAsync("/oversight/regime/RRV/record"), "Record", typed);
        regime.Errors.ShouldHaveSingleItem().Field.ShouldBe("NextReview");

        (await reviewer.GetAsync("/oversight/regime?provider=")).Errors.ShouldHaveSingleItem().Field.ShouldBe("provider");
    }

    [Fact]
    public async Task AProviderUnderTheRegime_IsInTheRegister_AndOnItsCases_ButNotForUnions()
    {
        using var reviewer = await site.SignInAsync("sha");
        using var commissioner = await site.SignInAsync("commissioner");
        using var union = await site.SignInAsync("union");
        var reference = await SomeCaseAsync(commissioner);
        var provider = await ProviderOfAsync(reference);

        var form = await reviewer.GetAsync($"/oversight/regime/{provider}/record");
        var recorded = await reviewer.FollowAsync(await reviewer.SubmitAsync(form, "Record", [("Level", "challenged"), .. Since, ("Reasons", "A deficit"), ("Plan", "Turnaround"), .. Review]));
        var again = await reviewer.FollowAsync(await reviewer.SubmitAsync(form, "Record", [("Level", "challenged"), .. Since, ("Reasons", "A deficit"), ("Plan", "Turnaround"), .. Review]));

        again.Texts(".app-register__entry").ShouldHaveSingleItem().ShouldContain("A deficit");
        recorded.Text(".app-register__entry .nhsuk-tag").ShouldBe("Challenged");
        (await reviewer.GetAsync("/oversight/regime")).Texts(".app-register__entry .nhsuk-tag").ShouldBe(["Challenged", "Review overdue"]);
        (await commissioner.GetAsync($"/cases/{reference}")).Texts("[aria-labelledby=oversight] h3").ShouldContain("Under the NHS Performance Regime");
        (await commissioner.GetAsync("/log-case")).Text("main").ShouldContain("Providers under the NHS Performance Regime");
        (await union.GetAsync($"/cases/{reference}")).Texts("[aria-labelledby=oversight] h3").ShouldNotContain("Under the NHS Performance Regime");

        var stale = await reviewer.SubmitAsync(form, "Record", [("Level", "underperforming"), .. Since, ("Reasons", "Other"), .. Review]);
        stale.Status.ShouldBe(HttpStatusCode.BadRequest);
        stale.Text(".nhsuk-error-summary").ShouldContain("since you opened it");
        var left = await reviewer.FollowAsync(await reviewer.SubmitAsync(stale, "Record", ("Level", "left"), ("Reasons", "It has recovered")));
        left.Texts(".app-register__entry .nhsuk-tag").ShouldBe(["No longer under the regime", "Challenged"]);
        (await commissioner.GetAsync($"/cases/{reference}")).Texts("[aria-labelledby=oversight] h3").ShouldNotContain("Under the NHS Performance Regime");
        (await reviewer.GetAsync("/oversight/regime")).Text(".app-empty").ShouldBe("No provider is under the regime.");
        using var auditor = await site.SignInAsync("auditor");
        (await auditor.GetAsync("/audit/log?kind=regime-recorded")).Texts("tbody tr").Count.ShouldBe(2);
        (await auditor.GetAsync(left.Path)).Texts(".app-register__entry").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Select a level", new string[0])]
    [InlineData("Enter the reasons", new[] { "Level", "challenged" })]
    [InlineData("Enter the day of the next review", new[] { "Level", "challenged", "Reasons", "A deficit" })]
    public async Task WhatIsMissingOfTheRegime_IsSaid(string message, string[] fields)
    {
        using var reviewer = await site.SignInAsync("sha");
        var form = await reviewer.GetAsync("/oversight/regime/RRV/record");

        var answer = await reviewer.SubmitAsync(form, "Record", [.. Since, .. fields.Chunk(2).Select(pair => (pair[0], pair[1]))]);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text(".nhsuk-error-summary").ShouldContain(message);
    }

    /// <summary>A form as browsers send one without files is turned away as a whole before it is read; one that is sent in parts is not.</summary>
    [Fact]
    public async Task ACharacterThatCannotBeStored_IsRefusedBesideTheField()
    {
        using var reviewer = await site.SignInAsync("sha");
        var form = await reviewer.GetAsync("/oversight/regime/RRV/record");

        var answer = await reviewer.UploadAsync(form, "Record", null, [("Level", "challenged"), .. Since, ("Reasons", "A\0 deficit"), .. Review]);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("Reasons", "Take out the character that cannot be seen")]);
    }

    [Fact]
    public async Task ASignOff_IsRecordedOnce_AndTakenByItsCases_EachWithARecordOfItsOwn()
    {
        using var reviewer = await site.SignInAsync("sha");
        var waiting = await reviewer.GetAsync("/oversight/waiting?mechanism=sha-strategy-sign-off");
        var cases = waiting.Texts(".app-register__entry").Count;
        var link = waiting.Page.QuerySelector("a[href^='/oversight/strategies/']")!.GetAttribute("href")!;
        var page = await reviewer.GetAsync(link);
        page.Page.QuerySelector("input[name=Cases]").ShouldBeNull("nothing is valid that they could take");

        var today = TimeProvider.System.Today();
        using var letter = new ByteArrayContent("Signed by the board"u8.ToArray());
        var signed = await reviewer.FollowAsync(await reviewer.UploadAsync(page, "Record the sign-off", ("SignedFile", "signed plan.txt", letter), [.. Day("On", today.AddDays(-10)), .. Day("Expires", today.AddYears(2)), ("Document", "Strategic plan, board paper 12")]));
        var document = signed.Page.QuerySelector("a[href$='/document']")!;
        document.TextContent.ShouldBe("signed plan.txt");
        var file = await reviewer.GetAsync(document.GetAttribute("href")!);
        (await file.Response.Content.ReadAsStringAsync()).ShouldBe("Signed by the board");
        file.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("signed plan.txt");
        using var union = await site.SignInAsync("union");
        (await union.GetAsync(file.Path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var auditor = await site.SignInAsync("auditor");
        (await auditor.GetAsync((await auditor.GetAsync("/oversight/strategies")).Page.QuerySelector("a[href$='/document']")!.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
        var own = signed.Page.QuerySelectorAll("input[name=Cases]").Length;
        own.ShouldBeGreaterThan(0);
        var taken = await reviewer.FollowAsync(await reviewer.SubmitAsync(signed, "Record it on these cases"));

        taken.Text("[role=alert]").ShouldContain("taken the sign-off");
        taken.Page.QuerySelector("input[name=Cases]").ShouldBeNull();
        (await reviewer.GetAsync("/oversight/waiting?mechanism=sha-strategy-sign-off")).Page.QuerySelectorAll(".app-register__entry").Length.ShouldBe(cases - own);
        var reference = signed.Page.QuerySelector("input[name=Cases]")!.GetAttribute("value")!;
        (await reviewer.GetAsync($"/cases/{reference}/history")).Text("main").ShouldContain("Strategic plan, board paper 12");
        (await reviewer.GetAsync("/oversight/strategies")).Texts("tbody .nhsuk-tag").ShouldContain("Signed off");
        (await reviewer.UploadAsync(signed, "Record the sign-off", null, [.. Day("On", today), .. Day("Expires", today.AddDays(-1)), ("Document", "")])).Errors.Select(error => error.Item1).ShouldBe(["Expires", "Document", "SignedFile"]);
        using var program = new ByteArrayContent("MZ"u8.ToArray());
        var turned = await reviewer.UploadAsync(signed, "Record the sign-off", ("SignedFile", "plan.exe", program), [.. Day("On", today), .. Day("Expires", today.AddYears(1)), ("Document", "Another plan")]);
        turned.Errors.ShouldHaveSingleItem().Field.ShouldBe("SignedFile");
        turned.ValueOf("Document").ShouldBe("Another plan");
        using var another = new ByteArrayContent("MZ"u8.ToArray());
        (await reviewer.UploadAsync(signed, "Record the sign-off", ("SignedFile", "plan.exe", another), [.. Day("On", today.AddDays(-20)), .. Day("Expires", today.AddDays(-30)), ("Document", "")])).Errors.Select(error => error.Item1)
            .ShouldBe(["On", "Expires", "Document", "SignedFile"], "all that is wrong is told at once, with the last sign-off's day and with the file");
    }

    [Fact]
    public async Task AQuestion_IsTold_Due_AndAnswered_AndNoUnionSeesIt()
    {
        using var reviewer = await site.SignInAsync("sha");
        using var commissioner = await site.SignInAsync("commissioner");
        using var union = await site.SignInAsync("union");
        var reference = await SomeCaseAsync(commissioner);
        var form = await reviewer.GetAsync($"/cases/{reference}/record/ask-question");
        var by = TimeProvider.System.Today().AddDays(5);

        await reviewer.FollowAsync(await reviewer.SubmitAsync(form, "Ask the commissioner a question", [("question", "Who chaired the meeting?"), .. Day("answerBy", by)]));

        (await commissioner.GetAsync("/deadlines?what=question")).Texts(".app-work li").ShouldHaveSingleItem().ShouldContain("Answer to the SHA");
        (await commissioner.GetAsync("/news")).Text("main").ShouldContain("the SHA asks a question");
        var page = await commissioner.GetAsync($"/cases/{reference}");
        var answer = await commissioner.GetAsync(page.Page.QuerySelector("[aria-labelledby=oversight] a[href*='answer-question']")!.GetAttribute("href")!);
        var answered = await commissioner.FollowAsync(await commissioner.SubmitAsync(answer, "Answer a question of the SHA", ("answer", "The medical director")));

        answered.Text("[aria-labelledby=oversight]").ShouldContain("The medical director");
        (await commissioner.GetAsync("/deadlines?what=question")).Texts(".app-work li").ShouldBeEmpty();
        (await reviewer.GetAsync("/news")).Text("main").ShouldContain("Your question was answered");
        foreach (var path in new[] { $"/cases/{reference}", $"/cases/{reference}/history" })
        {
            var seen = (await union.GetAsync(path)).Text("main");
            seen.ShouldNotContain("Who chaired");
            seen.ShouldNotContain("medical director");
        }
    }

    [Fact]
    public async Task AnAssuranceRecordedFromTheQueue_LeadsBackToTheNext()
    {
        using var reviewer = await site.SignInAsync("sha");
        var queue = await reviewer.GetAsync("/oversight/waiting?mechanism=wcc-assurance");
        var form = await reviewer.GetAsync(queue.Page.QuerySelector("a[href*='record-assurance']")!.GetAttribute("href")!);

        var next = await reviewer.FollowAsync(await reviewer.SubmitAsync(form, "Record assurance", ("outcome", "assured"), ("notes", "The panel met")));

        next.Path.ShouldBe("/oversight/waiting");
        next.Text("[role=alert]").ShouldContain("World Class Commissioning");
    }

    private static (string, string)[] Day(string name, DateOnly day) => [($"{name}.day", $"{day.Day}"), ($"{name}.month", $"{day.Month}"), ($"{name}.year", $"{day.Year}")];

    /// <summary>An open case of the first trust.</summary>
    private static async Task<string> SomeCaseAsync(Visitor commissioner) =>
        (await commissioner.GetAsync("/cases?scenario=1")).Page.QuerySelector(".app-cases .app-case a")!.GetAttribute("href")!.Split('/')[^1];

    private async Task<string> ProviderOfAsync(string reference) =>
        (await Sql.QueryAsync(site.ConnectionString, $"select providers[1] from case_summaries where name = '{Uri.UnescapeDataString(reference)}'"))[0];
}
