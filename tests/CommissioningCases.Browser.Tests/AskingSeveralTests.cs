using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>A commissioner asks the SHA for an assurance on several cases at once: one that cannot be asked so says why, and keeps no other from being asked.</summary>
public sealed class AskingSeveralTests
{
    [Theory]
    [InlineData(true, Screen.Wide)]
    [InlineData(false, Screen.Narrow)]
    public async Task Cases_that_are_ticked_in_the_list_are_put_before_the_SHA(bool hasScript, Screen screen)
    {
        var word = $"lagoon{screen}";
        await using var commissioner = await BrowserSite.SignInAsync("peninsula", screen, hasScript);
        var cases = new List<string>
        {
            await LogAsync(commissioner, 2, $"Physiotherapy by the {word}"),
            await LogAsync(commissioner, 2, $"Dressings by the {word}"),
            await LogAsync(commissioner, 6, $"X-rays by the {word}"),
        };
        await commissioner.GoAsync($"/cases?q={word}");
        await commissioner.PressAsync("Ask the SHA for an assurance");
        (await commissioner.TextAsync()).ShouldContain("Tick");
        await commissioner.KeepPictureAsync($"ask-several-unticked-{screen}");
        foreach (var one in cases)
        {
            await commissioner.Page.CheckAsync($"main [name=case][value='{one}']");
        }

        await commissioner.PressAsync("Ask the SHA for an assurance");
        await commissioner.KeepPictureAsync($"ask-several-{screen}");
        await commissioner.RequireFitAsync();
        await commissioner.Page.FillDayAsync("on", new DateOnly(2012, 3, 5));
        await commissioner.Page.CheckAsync("[name=mechanism][value=tcs-assurance]");
        await commissioner.Page.FillAsync("[name=question]", $"Do staff move by the {word}?");
        await commissioner.PressAsync("Ask the SHA for an assurance");

        (await commissioner.TextAsync()).ShouldContain("The SHA was asked for an assurance on 2 cases.");
        (await commissioner.TextsAsync(".nhsuk-error-summary__list li")).ShouldBe(["The SHA was not asked on 1 case"]);
        (await commissioner.TextsAsync(".app-ticked li")).ShouldHaveSingleItem().ShouldContain("Select one of the scenario's oversight mechanisms that can be asked");
        await commissioner.KeepPictureAsync($"ask-several-one-left-{screen}");
        await commissioner.RequireFitAsync();
        (await commissioner.Page.InputValueAsync("[name=question]")).ShouldBe($"Do staff move by the {word}?");
        await commissioner.Page.CheckAsync("[name=mechanism][value=sha-assurance]");
        await commissioner.PressAsync("Ask the SHA for an assurance");
        commissioner.Path.ShouldBe("/cases");
        (await commissioner.TextAsync()).ShouldContain("The SHA was asked for an assurance on 1 case.");
        await commissioner.KeepPictureAsync($"ask-several-asked-{screen}");

        await using var reviewer = await BrowserSite.SignInAsync("sha", screen, hasScript);
        foreach (var one in cases)
        {
            await reviewer.GoAsync($"/cases/{one}/review");
            (await reviewer.TextAsync()).ShouldContain($"Do staff move by the {word}?");
        }
    }

    private static async Task<string> LogAsync(Visitor commissioner, int scenario, string service)
    {
        await commissioner.SendAsync("/log-case", JsonElement.Parse($$"""
            {"do": "log-case", "on": "2012-03-01", "scenario": {{scenario}}, "service": "{{service}}", "providers": ["XDT"]{{(scenario == 6 ? ", \"contractExpires\": \"2013-03-31\"" : "")}}, "summary": "The tide cuts it off", "needs": "Counted in 2011"}
            """));
        return commissioner.Path["/cases/".Length..];
    }
}
