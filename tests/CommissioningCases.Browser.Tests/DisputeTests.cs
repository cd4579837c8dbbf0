using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>What the staff side disputes is replied to by the commissioner and settled by the SHA, the one way and the other.</summary>
public sealed class DisputeTests
{
    [Fact]
    public async Task Two_disputes_are_replied_to_and_settled_both_ways()
    {
        await using var people = new Company();
        var commissioner = await people.SignInAsync("commissioner");
        await commissioner.SendAsync("/log-case", JsonElement.Parse("""
            {"do": "log-case", "on": "2010-03-01", "scenario": 1, "service": "Speech and language therapy", "providers": ["XDC"], "summary": "Children wait too long", "needs": "Needs assessment 2009"}
            """));
        var casePage = commissioner.Path;
        await commissioner.SendAsync($"{casePage}/record/record-engagement", Engagement("2010-03-02", "The rota was discussed"));
        await commissioner.SendAsync($"{casePage}/record/record-engagement", Engagement("2010-03-03", "The move was discussed"));

        var union = await people.SignInAsync("union");
        await DisputeAsync(union, $"{casePage}/record/staff-side-response?record=entry-2", "Nobody spoke of the rota");
        await DisputeAsync(union, $"{casePage}/record/staff-side-response?record=entry-3", "Nobody spoke of the move");

        await commissioner.GoAsync("/work");
        await commissioner.Page.ClickAsync("#staff-side > summary");
        await commissioner.KeepPictureAsync("dispute-work");
        await ReplyAsync(commissioner, $"{casePage}/record/answer-dispute?record=entry-2", "The minutes list the rota");
        await commissioner.GoAsync("/work");
        await commissioner.Page.ClickAsync("#staff-side > summary");
        await ReplyAsync(commissioner, $"{casePage}/record/answer-dispute?record=entry-3", "We thought so");

        var reviewer = await people.SignInAsync("sha");
        await reviewer.GoAsync("/work");
        await reviewer.KeepPictureAsync("dispute-to-settle");
        await SettleAsync(reviewer, $"{casePage}/record/settle-dispute?record=entry-2", "stands", "The minutes are signed by both sides");
        await reviewer.GoAsync("/work");
        await SettleAsync(reviewer, $"{casePage}/record/settle-dispute?record=entry-3", "falls", "No minutes name the move");

        foreach (var visitor in new[] { commissioner, union, reviewer })
        {
            await visitor.GoAsync($"{casePage}/history");
            var told = await visitor.TextAsync();
            told.ShouldContain("the record stands: The minutes are signed by both sides");
            told.ShouldContain("the record falls: No minutes name the move");
        }

        await commissioner.KeepPictureAsync("dispute-settled");
        await union.GoAsync($"/engagement?case={casePage["/cases/".Length..]}");
        await union.KeepPictureAsync("dispute-register");
        await union.LookOnPhoneAsync($"{casePage}/history", "dispute-settled-narrow");
    }

    private static JsonElement Engagement(string on, string summary) => JsonElement.Parse($$"""
        {"do": "record-engagement", "on": "{{on}}", "with": "staff", "party": "UNISON", "method": "meeting", "summary": "{{summary}}"}
        """);

    private static async Task DisputeAsync(Visitor union, string form, string account)
    {
        await union.GoAsync(form);
        await union.Page.CheckAsync("[name=view][value=disputed]");
        await union.Page.FillAsync("#account", account);
        await union.SubmitAsync();
        (await union.TextAsync()).ShouldContain(account);
    }

    /// <summary>Goes by the link on the page that lists what waits.</summary>
    private static async Task ReplyAsync(Visitor commissioner, string form, string reply)
    {
        await commissioner.PressAsync(commissioner.Page.Locator($"main a[href='{form}']").First);
        await commissioner.Page.FillAsync("#reply", reply);
        await commissioner.SubmitAsync();
        (await commissioner.TextAsync()).ShouldContain(reply);
    }

    private static async Task SettleAsync(Visitor reviewer, string form, string outcome, string reasons)
    {
        await reviewer.PressAsync(reviewer.Page.Locator($"main a[href='{form}']").First);
        await reviewer.Page.CheckAsync($"[name=outcome][value={outcome}]");
        await reviewer.Page.FillAsync("#reasons", reasons);
        await reviewer.SubmitAsync();
        (await reviewer.TextAsync()).ShouldContain(reasons);
    }
}
