using System.Text.Json;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>A commissioner enters the figures of one period for several contracts in one form: one that is wrong keeps all from being recorded, and nothing that was typed is lost.</summary>
public sealed class MeasurementGridTests
{
    private const string Therapy = "Speech and language therapy";
    private const string Doctors = "Doctors out of hours";

    [Theory]
    [InlineData(true, Screen.Wide)]
    [InlineData(false, Screen.Narrow)]
    public async Task The_figures_of_several_contracts_are_recorded_together(bool hasScript, Screen screen)
    {
        var measure = $"Calls answered within a minute ({screen})";
        var source = $"Reports by post ({screen})";
        var day = DateOnly.FromDateTime(DateTime.Today).AddDays(screen == Screen.Wide ? 0 : -1); // of which nothing is recorded yet
        await using var commissioner = await BrowserSite.SignInAsync("second.commissioner", screen, hasScript);
        await SetMeasureAsync(commissioner, measure);
        await commissioner.GoAsync("/contracts");
        await commissioner.FollowAsync("Record measurements of many contracts");
        await commissioner.KeepPictureAsync($"measurements-{screen}");
        await commissioner.RequireFitAsync();
        await commissioner.Page.FillDayAsync("from", day);
        await commissioner.Page.FillDayAsync("until", day);
        await commissioner.Page.FillAsync("[name=source]", source);
        await BoxOf(commissioner, Therapy, "Children seen within 18 weeks").FillAsync("94");
        await BoxOf(commissioner, Doctors, measure).FillAsync("nearly all");
        await commissioner.PressAsync("Record the values");

        (await commissioner.TextsAsync(".nhsuk-error-summary__list li")).ShouldHaveSingleItem().ShouldStartWith($"{measure}, CT-");
        (await commissioner.Page.InputValueAsync("[name=source]")).ShouldBe(source);
        (await BoxOf(commissioner, Therapy, "Children seen within 18 weeks").InputValueAsync()).ShouldBe("94");
        (await BoxOf(commissioner, Doctors, measure).InputValueAsync()).ShouldBe("nearly all");
        await commissioner.KeepPictureAsync($"measurements-error-{screen}");
        await commissioner.RequireFitAsync();
        (await HistoryOfAsync(Therapy)).ShouldNotContain(source);

        await BoxOf(commissioner, Doctors, measure).FillAsync("81");
        await commissioner.PressAsync("Record the values");
        (await commissioner.TextAsync()).ShouldContain("2 values are recorded of 2 contracts.");
        await commissioner.KeepPictureAsync($"measurements-recorded-{screen}");
        (await HistoryOfAsync(Therapy)).ShouldContain(source);
        (await HistoryOfAsync(Doctors)).ShouldContain(source);

        async Task<string> HistoryOfAsync(string service)
        {
            await using var colleague = await BrowserSite.SignInAsync("cluster");
            await colleague.GoAsync($"{await ContractOfAsync(colleague, service)}/history");
            return await colleague.TextAsync();
        }
    }

    private static async Task SetMeasureAsync(Visitor commissioner, string name)
    {
        var contract = await ContractOfAsync(commissioner, Doctors);
        await commissioner.SendAsync($"{contract}/record/set-contract-measure", JsonElement.Parse($$"""
            {"do": "set-contract-measure", "measure": "{{Guid.NewGuid():N}}", "name": "{{name}}", "kind": "quality", "unit": "%", "direction": "higher", "target": 90, "threshold": 75}
            """));
        commissioner.Path.ShouldBe(contract);
    }

    private static async Task<string> ContractOfAsync(Visitor visitor, string service)
    {
        await visitor.GoAsync("/contracts");
        await visitor.PressAsync(visitor.Page.Locator("main tbody tr", new() { HasText = service }).Locator("a[href^='/contracts/']").First);
        return visitor.Path;
    }

    private static ILocator BoxOf(Visitor visitor, string service, string measure) =>
        visitor.Page.Locator(".app-grid", new() { HasText = service }).Locator("tr", new() { HasText = measure }).Locator("input[type=text]");
}
