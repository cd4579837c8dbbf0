using System.Text.Json;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>The SHA signs off a trust's strategy with the signed document, and a case that waits for it takes it.</summary>
public sealed class StrategyTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.Today);

    [Theory]
    [InlineData(true, Screen.Wide)]
    [InlineData(false, Screen.Narrow)]
    public async Task A_strategy_is_signed_off_with_its_document_and_a_case_takes_it(bool hasScript, Screen screen)
    {
        await using var commissioner = await BrowserSite.SignInAsync("peninsula", screen, hasScript);
        await commissioner.SendAsync("/log-case", JsonElement.Parse($$"""
            {"do": "log-case", "on": "2012-03-01", "scenario": 6, "service": "Ferry ambulance {{screen}}", "providers": ["XDI"], "contractExpires": "2013-03-31", "summary": "The contract ends in a year", "needs": "Islands without a hospital"}
            """));
        var casePage = commissioner.Path;
        await commissioner.SendAsync($"{casePage}/record/request-review", JsonElement.Parse("""
            {"do": "request-review", "on": "2012-03-02", "mechanism": "sha-strategy-sign-off", "question": "Is the crossing part of the strategy?"}
            """));

        await using var reviewer = await BrowserSite.SignInAsync("sha", screen, hasScript);
        await reviewer.GoAsync("/oversight/strategies");
        await reviewer.KeepPictureAsync($"strategies-{screen}");
        await reviewer.FollowAsync("Demonstration Peninsula PCT");
        var page = reviewer.Path;
        var file = new FilePayload { Name = $"strategy-{screen}.txt", MimeType = "text/plain", Buffer = "Signed by both"u8.ToArray() };
        await reviewer.Page.FillAsync("#Document", $"Strategy for the {screen} sea");
        await reviewer.Page.FillDayAsync("On", Today);
        await reviewer.Page.SetInputFilesAsync("#SignedFile", file);
        await reviewer.PressAsync("Record the sign-off");
        (await reviewer.TextsAsync(".nhsuk-error-summary__list li")).ShouldBe(["Enter the last day on which it is valid"]);
        await reviewer.KeepPictureAsync($"strategy-error-{screen}");
        await reviewer.Page.FillDayAsync("Expires", Today.AddYears(1));
        await reviewer.Page.SetInputFilesAsync("#SignedFile", file);
        await reviewer.PressAsync("Record the sign-off");

        (await reviewer.Page.Locator(".app-register__entry").First.InnerTextAsync()).ShouldContain($"Strategy for the {screen} sea");
        await reviewer.KeepPictureAsync($"strategy-{screen}");
        await reviewer.RequireFitAsync();
        var kept = await reviewer.DownloadAsync(reviewer.Page.Locator("main a[download]").First);
        kept.Name.ShouldBe(file.Name);
        (await File.ReadAllTextAsync(kept.Path)).ShouldBe("Signed by both");

        foreach (var box in await reviewer.Page.Locator("[name=Cases]").AllAsync())
        {
            await box.SetCheckedAsync($"/cases/{await box.GetAttributeAsync("value")}" == casePage);
        }

        await reviewer.PressAsync("Record it on these cases");
        reviewer.Path.ShouldBe(page);
        (await reviewer.TextAsync()).ShouldContain("1 case has taken the sign-off");
        await commissioner.GoAsync($"{casePage}/history");
        (await commissioner.TextAsync()).ShouldContain($"Strategy for the {screen} sea");
        await commissioner.KeepPictureAsync($"strategy-taken-{screen}");
    }
}
