using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>A commissioner walks a case to its end by hand, form by form, from the lines of a case history.</summary>
[Collection(InTheBrowser.Name)]
public sealed class ScenarioWalkTests(BrowserSite site)
{
    [Theory]
    [InlineData("scenario-1-market-test")]
    public async Task A_commissioner_walks_a_case_to_its_end(string history)
    {
        await using var commissioner = await site.SignInAsync("commissioner@demo.example");
        string? casePage = null;
        foreach (var text in await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Histories", $"{history}.jsonl")))
        {
            using var document = JsonDocument.Parse(text);
            var line = document.RootElement;
            var action = line.GetProperty("do").GetString()!;
            var form = action switch
            {
                "log-case" => "/cases/log",
                "take-step" => $"{casePage}/step/{line.GetProperty("step").GetString()}",
                _ => $"{casePage}/record/{action}",
            };
            await commissioner.GoAsync(form);
            await commissioner.Page.FillAsync(line);
            await commissioner.SubmitAsync();
            var landed = new Uri(commissioner.Page.Url).AbsolutePath;
            casePage ??= landed;
            landed.ShouldBe(casePage, $"{text}\n{await commissioner.TextAsync()}");
            if (action == "take-step")
            {
                await commissioner.KeepPictureAsync($"{history}-after-{line.GetProperty("step").GetString()}");
            }
        }

        (await commissioner.TextAsync()).ShouldContain("Closed");
        await commissioner.GoAsync($"{casePage}/history");
        await commissioner.KeepPictureAsync($"{history}-history");
    }
}
