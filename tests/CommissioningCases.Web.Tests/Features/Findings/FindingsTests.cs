using System.Net;

namespace CommissioningCases.Web.Tests.Features.Findings;

/// <summary>The pages on which auditors draw samples and raise findings, and trusts answer them.</summary>
public sealed class FindingsTests(SeededSite site) : IClassFixture<SeededSite>
{
    [Fact]
    public async Task AnAuditor_DrawsASample_RaisesAFinding_AndFollowsUpWhatTheTrustAnswers()
    {
        using var auditor = await site.SignInAsync("auditor");
        var samples = await auditor.GetAsync("/audit/samples");
        samples.Page.QuerySelector("select.app-typed[name=Trust]").ShouldNotBeNull("one of hundreds of trusts is found by typing");
        (await auditor.GetAsync("/audit/entries")).Page.QuerySelector("select.app-typed[name=pct]").ShouldNotBeNull();
        samples.Text(".app-empty").ShouldContain("No sample has been drawn yet.");
        var wrong = await auditor.SubmitAsync(samples, "Draw the sample", ("Size", "many"));
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong.ErrorBeside("Size").ShouldBe("Enter how many to draw, from 1 to 100");
        wrong.ValueOf("Size").ShouldBe("many");
        var today = TimeProvider.System.Today();
        var drawn = await auditor.SubmitAsync(wrong, "Draw the sample", [.. Day("From", today.AddDays(-300)), .. Day("To", today), ("Trust", DemonstrationBodies.FirstPct), ("Size", "3")]);
        var sample = await auditor.GetAsync(drawn.Location!);
        sample.Heading.ShouldStartWith("Sample ");
        sample.Texts("tbody tr").Count.ShouldBe(3);
        (await auditor.GetAsync(drawn.Location + "?again=true")).Text("#again").ShouldContain("the same items came out");

        var first = await auditor.GetAsync(drawn.Location + "/1");
        var second = await auditor.GetAsync((await auditor.SubmitAsync(first, "Looked at, no finding")).Location!);
        second.Heading.ShouldStartWith("Item 2 of sample ");
        var unclear = await auditor.SubmitAsync(second, "Raise the finding", ("Text", "Staff were not engaged"));
        unclear.ErrorBeside("Clause").ShouldBe("Choose the clause on which it rests");
        unclear.ValueOf("Text").ShouldBe("Staff were not engaged");
        var raised = await auditor.GetAsync((await auditor.SubmitAsync(unclear, "Raise the finding", [("Clause", "S1.2"), .. Day("AnswerBy", today.AddDays(14))])).Location!);
        raised.Page.QuerySelector("[aria-labelledby=recorded]").ShouldBeNull("the item is a case");
        var finding = raised.Page.QuerySelector("dd a[href^='/findings/']")!.GetAttribute("href")!;
        (await auditor.GetAsync(drawn.Location!)).Texts("tbody tr").ShouldContain(row => row.Contains("No finding", StringComparison.Ordinal));

        using var commissioner = await site.SignInAsync("commissioner");
        var work = await commissioner.GetAsync("/work");
        work.Text("#findings-open").ShouldContain("Raised Finding ");
        work.Text("#findings-open").ShouldContain($"answer by {EnglishFormat.Day(today.AddDays(14))}");
        work.Text(".app-figures a[href='#findings-open']").ShouldBe("1 finding to answer");
        var main = work.Text("main");
        main.IndexOf("Findings of the auditor", StringComparison.Ordinal).ShouldBeLessThan(main.IndexOf("Cases without an owner", StringComparison.Ordinal), "it stands with what is due, not at the foot");
        (await commissioner.GetAsync("/news")).Page.QuerySelector($"tbody a[href='{finding}']").ShouldNotBeNull();
        var asked = await commissioner.GetAsync(finding);
        var caseLink = asked.Page.QuerySelector("dd a[href^='/cases/']")!.GetAttribute("href")!;
        (await commissioner.GetAsync(caseLink)).Text("#findings-open").ShouldContain("answer by");
        var answering = await commissioner.GetAsync(finding + "/answer");
        (await commissioner.SubmitAsync(answering, "Send the answer")).ErrorBeside("Text").ShouldBe("Enter your answer");
        var answered = await commissioner.GetAsync((await commissioner.SubmitAsync(answering, "Send the answer", ("Text", "They were engaged by letter"))).Location!);
        answered.Text("main").ShouldContain("They were engaged by letter");
        answered.Page.QuerySelector("main a.nhsuk-button").ShouldBeNull();
        using var board = await site.SignInAsync("board");
        (await board.GetAsync("/board")).Page.QuerySelector("#findings-open").ShouldBeNull("nothing waits for an answer");

        var tofollow = await auditor.GetAsync(finding + "/follow-up");
        var again = await auditor.SubmitAsync(tofollow, "Record this", ("Kind", "asked-again"), ("Text", "By which letter?"));
        again.ErrorBeside("AnswerBy").ShouldBe("Enter the day by which you want an answer");
        await auditor.SubmitAsync(again, "Record this", Day("AnswerBy", today.AddDays(20)));
        (await board.GetAsync("/board")).Text("#findings-open").ShouldContain("Asked again");
        await board.SubmitAsync(await board.GetAsync(finding + "/answer"), "Send the answer", ("Text", "That of 3 March"));
        await auditor.SubmitAsync(await auditor.GetAsync(finding + "/follow-up"), "Record this", ("Kind", "accepted"));
        (await auditor.GetAsync(finding)).Text("main").ShouldContain("The auditor accepted the answer");

        using var reviewer = await site.SignInAsync("sha");
        (await reviewer.GetAsync("/findings")).Text(".app-empty").ShouldContain("No finding is open.");
        (await reviewer.GetAsync("/findings?state=all")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Answer accepted");
        (await reviewer.GetAsync(finding)).Page.QuerySelector("main a.nhsuk-button").ShouldBeNull();
        var table = await (await reviewer.GetAsync("/findings.csv?state=all")).Response.Content.ReadAsStringAsync();
        table.ShouldContain("Staff were not engaged");
        using var union = await site.SignInAsync("union");
        (await union.GetAsync(finding)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await union.GetAsync(caseLink)).Page.QuerySelector("#findings-open").ShouldBeNull();
        await SeeAnEntryAsync(auditor, today);
    }

    /// <summary>An item of a sample of entries shows what was recorded, as the history of its case does.</summary>
    private static async Task SeeAnEntryAsync(Visitor auditor, DateOnly today)
    {
        var drawn = await auditor.SubmitAsync(
            await auditor.GetAsync("/audit/samples"), "Draw the sample", [("Subject", "entries"), .. Day("From", today.AddDays(-300)), .. Day("To", today), ("Kind", "record-engagement"), ("Size", "1")]);

        var item = await auditor.GetAsync(drawn.Location + "/1");

        var entry = item.Page.QuerySelector("dd a[href*='entry=']")!.GetAttribute("href")!.Split('#');
        var history = await auditor.GetAsync(entry[0]);
        foreach (var part in new[] { ".app-timeline__sentence", ".app-pairs", ".app-timeline__by" })
        {
            item.Text("[aria-labelledby=recorded]").ShouldContain(history.Text($"#{entry[1]} {part}"), customMessage: part);
        }
    }

    private static (string, string)[] Day(string name, DateOnly day) => [($"{name}.day", $"{day.Day}"), ($"{name}.month", $"{day.Month}"), ($"{name}.year", $"{day.Year}")];
}
