using System.Net;
using CommissioningCases.Web.Tests.Papers;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Correspondence;

/// <summary>Letters by their pages: the templates that an administrator edits, and what a commissioner writes from them.</summary>
public sealed class LetterTests(CasesSite site) : IClassFixture<CasesSite>
{
    /// <summary>Lines of the walk of scenario 1, which are the entries of its case.</summary>
    private const int FirstChance = 13;
    private const int FirstInvitation = 36;
    private const int SecondInvitation = 37;
    private const int LastLine = 55;

    private const string Templates = "/admin/letter-templates";

    [Fact]
    public async Task ALetter_IsFilledFromTheCase_Seen_Downloaded_AndKeptWithItsEntry()
    {
        var reference = await site.RecordAsync("scenario-1", FirstChance);
        using var visitor = await site.SignInAsync("commissioner");
        var history = await visitor.GetAsync($"/cases/{reference}/history");
        history.Page.QuerySelectorAll($"a[href^='/cases/{reference}/letters/']").Length.ShouldBe(1, "the other entries ask for no letter");

        var page = await visitor.GetAsync(history.Page.QuerySelector($"#entry-{FirstChance} a[href^='/cases/'][href*='/letters/']")!.GetAttribute("href")!);
        page.Heading.ShouldEndWith("Write a letter: formal chance to improve");
        page.ValueOf("To").ShouldBe("Solent NHS Trust");
        page.Texts(".nhsuk-inset-text p").ShouldBe(
        [
            "The day by which Solent NHS Trust is to act, 1 March 2010, has passed. Check that the letter says what it should.",
            "The service knows no address of Solent NHS Trust: write it below the name, or the letter goes to a name alone.",
        ]);
        page.ValueOf("Heading").ShouldBe("Community podiatry: first formal chance to improve");
        page.ValueOf("Text")!.ShouldContain("It runs until 1 March 2010.\n");
        page.ValueOf("Text")!.ShouldContain("\nHealing at 12 weeks: from 40% to 60%\n");

        var preview = await visitor.SubmitAsync(page, "Preview", ("To", "Solent NHS Trust\nHighpoint"), ("Text", "Dear colleagues\n\nIt is due."));
        preview.Text(".app-letter").ShouldContain("Highpoint Community podiatry: first formal chance to improve Dear colleagues It is due.");
        preview.Texts(".nhsuk-inset-text p").ShouldHaveSingleItem("the address is there");
        preview.ValueOf("Text").ShouldBe("Dear colleagues\n\nIt is due.");

        foreach (var (button, ending) in ((string, string)[])[("Download as PDF", "pdf"), ("Download as Word", "docx")])
        {
            var file = await visitor.SubmitAsync(preview, button);
            file.Response.Content.Headers.ContentDisposition!.ToString().ShouldBe($"attachment; filename=letter-{reference}-entry-{FirstChance}.{ending}; filename*=UTF-8''letter-{reference}-entry-{FirstChance}.{ending}");
            var text = await file.TextAsync();
            text.ShouldContain("Demonstration PCT");
            text.ShouldContain("Highpoint");
            text.ShouldContain("It is due.");
        }

        var kept = await visitor.FollowAsync(await visitor.SubmitAsync(preview, "Keep with the case"));
        await visitor.SubmitAsync(preview, "Keep with the case");

        kept.Text(".app-recorded").ShouldContain("Document attached: Letter to Solent NHS Trust: Community podiatry: first formal chance to improve");
        (await visitor.GetAsync($"/cases/{reference}/history")).Texts($"#entry-{FirstChance} .app-documents li").ShouldHaveSingleItem().ShouldNotContain("Commercial");
        (await visitor.GetAsync($"/cases/{reference}/letters/{FirstChance}")).Texts("main ul > li").ShouldHaveSingleItem().ShouldStartWith("Letter to Solent NHS Trust");
        using var union = await site.SignInAsync("union");
        (await (await union.GetAsync($"/cases/{reference}/documents/{FirstChance + 1}")).TextAsync()).ShouldContain("It is due.");
        (await union.GetAsync($"/cases/{reference}/history")).Page.QuerySelector("a[href^='/cases/'][href*='/letters/']").ShouldBeNull();
        (await union.GetAsync($"/cases/{reference}/letters/{FirstChance}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var stranger = await site.SignInAsync("peninsula");
        (await stranger.GetAsync($"/cases/{reference}/letters/{FirstChance}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task LettersToSeveral_AreWrittenFromOnePage_AndUnionsNeverGetThem()
    {
        var reference = await site.RecordAsync("scenario-1", SecondInvitation);
        using var visitor = await site.SignInAsync("commissioner");

        var first = await visitor.GetAsync($"/cases/{reference}/letters/{FirstInvitation}");
        first.Texts("#Next option").ShouldBe(["Harmoni HS Ltd"]);
        first.Text(".nhsuk-inset-text").ShouldStartWith("Unions do not see all of this entry.");
        var second = await visitor.FollowAsync(await visitor.SubmitAsync(first, "Write that letter in a new tab"));
        second.ValueOf("To").ShouldBe("Harmoni HS Ltd");
        second.ValueOf("Text")!.ShouldContain("Bids must reach us on or before 1 August 2010");
        var kept = await visitor.FollowAsync(await visitor.SubmitAsync(second, "Keep with the case"));

        kept.Text("section[aria-labelledby=documents] li").ShouldContain("Commercial");
        using var union = await site.SignInAsync("union");
        (await union.GetAsync($"/cases/{reference}/history")).Page.DocumentElement.OuterHtml.ShouldNotContain("Harmoni HS Ltd invited");
        (await union.GetAsync($"/cases/{reference}")).Page.QuerySelector("section[aria-labelledby=documents]").ShouldBeNull();
        (await union.GetAsync($"/cases/{reference}/documents/{SecondInvitation + 1}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ALetterThatLacksSomething_ComesBackWithAMessage_AndWithWhatWasTyped()
    {
        var reference = await site.RecordAsync("scenario-1", LastLine);
        using var visitor = await site.SignInAsync("commissioner");
        var page = await visitor.GetAsync($"/cases/{reference}/letters/42");

        foreach (var button in (string[])["Download as PDF", "Download as Word", "Keep with the case"])
        {
            var answer = await visitor.SubmitAsync(page, button, ("To", " "), ("Heading", new string('h', 301)), ("Text", "Typed with care"));

            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            answer.Errors.ShouldBe([("To", "Enter whom the letter goes to"), ("Heading", "The subject must be 300 characters or fewer")]);
            answer.ValueOf("Text").ShouldBe("Typed with care");
        }

        (await visitor.GetAsync($"/cases/{reference}/letters/1")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ATemplate_IsEdited_TriedWithAnExample_AndPutBack()
    {
        using var admin = await site.SignInAsync("admin");
        var list = await admin.GetAsync(Templates);
        list.Texts("tbody tr").Count.ShouldBe(6);
        list.Texts("tbody tr").ShouldAllBe(row => row.EndsWith("As it came"));
        var form = await admin.GetAsync($"{Templates}/plan-opportunity");
        form.Texts("dt").ShouldContain("{due}");
        form.Page.QuerySelectorAll("button").ShouldNotContain(button => button.TextContent == "Back to the text it came with");

        var preview = await admin.SubmitAsync(form, "Preview", ("Heading", "Your plan for {service}"), ("Text", "<b>By {due}</b>"));
        preview.Text(".app-letter").ShouldEndWith("Your plan for Community podiatry <b>By 30 April 2012</b>");
        (await admin.GetAsync(Templates)).Texts("tbody tr").ShouldAllBe(row => row.EndsWith("As it came"), "nothing is saved yet");

        var wrong = await admin.SubmitAsync(preview, "Save template", ("Text", "By {deu}"), ("Heading", ""));
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong.Errors.ShouldBe([("Heading", "Enter the subject of the letter"), ("Text", "{deu} is not a word of this letter. Did you mean {day} or {due}?")]);
        wrong.ValueOf("Text").ShouldBe("By {deu}");

        var saved = await admin.FollowAsync(await admin.SubmitAsync(wrong, "Save template", ("Text", "By {due}"), ("Heading", "A plan")));
        saved.Text(".nhsuk-notification-banner__heading").ShouldBe("The template “Opportunity to present a plan” is saved. Letters are written from it from now on.");
        saved.ValueOf("Heading").ShouldBe("A plan");

        var late = await admin.SubmitAsync(form, "Save template", ("Text", "Mine"), ("Heading", "Mine"));
        late.Status.ShouldBe(HttpStatusCode.BadRequest);
        late.Errors.ShouldHaveSingleItem().Message.ShouldContain("changed this template since you opened it");
        late.Text(".nhsuk-inset-text").ShouldContain("A plan By {due}");
        late.ValueOf("Text").ShouldBe("Mine");

        var back = await admin.FollowAsync(await admin.SubmitAsync(late, "Back to the text it came with"));
        back.ValueOf("Heading").ShouldBe("{service}: {number} opportunity to present a service plan");
        (await admin.GetAsync($"{Templates}/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.GetAsync("/audit/log?kind=letter-template-restored")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("plan-opportunity");
    }
}
