using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>A departure that the SHA finds a breach keeps a case open until its required action is confirmed as done.</summary>
public sealed class BreachTests
{
    [Fact]
    public async Task A_breach_is_completed_and_only_then_the_case_is_closed()
    {
        await using var people = new Company();
        var commissioner = await people.SignInAsync("commissioner");
        await commissioner.SendAsync("/log-case", JsonElement.Parse("""
            {"do": "log-case", "on": "2010-03-01", "scenario": 1, "service": "Orthotics", "providers": ["XDC"], "summary": "Splints come late", "needs": "Needs assessment 2009"}
            """));
        var casePage = commissioner.Path;
        foreach (var line in new[]
        {
            """{"do": "record-concern", "on": "2010-03-01", "text": "Splints come three weeks late"}""",
            """{"do": "record-engagement", "on": "2010-03-02", "with": "provider", "party": "XDC", "method": "meeting", "summary": "The delay was discussed"}""",
            """{"do": "record-engagement", "on": "2010-03-03", "with": "other-provider", "party": "XDI", "method": "telephone", "summary": "Asked for splints", "departure": "A colleague rang before asking"}""",
        })
        {
            var fact = JsonElement.Parse(line);
            await commissioner.SendAsync($"{casePage}/record/{fact.GetProperty("do").GetString()}", fact);
            commissioner.Path.ShouldBe(casePage, await commissioner.TextAsync());
        }

        var reviewer = await people.SignInAsync("sha");
        await reviewer.GoAsync($"{casePage}/record/deal-with-departure?record=entry-4");
        await reviewer.Page.CheckAsync("[name=outcome][value=breach]");
        await reviewer.Page.FillAsync("#reasons", "The provider was to have its chance first");
        await reviewer.Page.FillAsync("#requiredAction", "Tell the team whom it may ring");
        await FillDayAsync(reviewer, "actionDue", new DateOnly(DateTime.Today.Year + 5, 3, 1));
        await reviewer.SubmitAsync();

        await commissioner.GoAsync($"{casePage}/step/close-resolved");
        (await commissioner.TextAsync()).ShouldContain("Every departure from the letter was dealt with");
        await commissioner.KeepPictureAsync("breach-keeps-open");
        await commissioner.GoAsync("/work");
        await commissioner.Page.ClickAsync("#asked > summary");
        (await commissioner.TextAsync()).ShouldContain("Tell the team whom it may ring");
        await commissioner.PressAsync(commissioner.Page.Locator($"main a[href='{casePage}/record/add-note?kind=action-done&record=entry-4']").First);
        await commissioner.Page.FillAsync("#text", "The team was told on Monday");
        await commissioner.Page.ClickAsync(".app-today");
        await commissioner.SubmitAsync();

        await reviewer.GoAsync("/work");
        await reviewer.PressAsync(reviewer.Page.Locator($"main a[href='{casePage}/record/complete-action?record=entry-4']").First);
        (await reviewer.TextAsync()).ShouldContain("The team was told on Monday");
        await reviewer.KeepPictureAsync("breach-to-confirm");
        await reviewer.Page.FillAsync("#reasons", "We have seen the note to the team");
        await reviewer.SubmitAsync();
        (await reviewer.TextAsync()).ShouldContain("We have seen the note to the team");

        await commissioner.GoAsync($"{casePage}/step/close-resolved");
        await commissioner.Page.ClickAsync(".app-today");
        await commissioner.Page.FillAsync("#rationale", "Splints come in time again");
        await commissioner.SubmitAsync();
        commissioner.Path.ShouldBe(casePage, await commissioner.TextAsync());
        (await commissioner.TextsAsync(".app-tags li")).ShouldContain(tag => tag.StartsWith("Closed on", StringComparison.Ordinal));
        await commissioner.KeepPictureAsync("breach-completed-and-closed");
        await commissioner.LookOnPhoneAsync(casePage, "breach-completed-narrow");
    }

    private static async Task FillDayAsync(Visitor visitor, string name, DateOnly day)
    {
        foreach (var (part, number) in new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) })
        {
            await visitor.Page.FillAsync($"[name='{name}.{part}']", $"{number}");
        }
    }
}
