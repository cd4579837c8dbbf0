using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>What was recorded in error is corrected on its own form, and the history tells the pair as one.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public async Task An_entry_is_corrected_from_the_history()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.SendAsync("/log-case", JsonElement.Parse("""
            {"do": "log-case", "on": "2010-03-01", "scenario": 1, "service": "Hand therapy", "providers": ["XDC"], "summary": "Patients wait", "needs": "Needs assessment 2009"}
            """));
        var casePage = commissioner.Path;
        await commissioner.SendAsync($"{casePage}/record/record-concern", JsonElement.Parse("""{"do": "record-concern", "on": "2010-03-01", "text": "Waits of 5 weeks"}"""));

        await commissioner.GoAsync($"{casePage}/history");
        await commissioner.PressAsync(commissioner.Page.Locator("#entry-2 a[href$='/correct/2']"));
        (await commissioner.Page.InputValueAsync("#text")).ShouldBe("Waits of 5 weeks");
        await commissioner.Page.FillAsync("#text", "Waits of 15 weeks");
        await commissioner.SubmitAsync();
        (await commissioner.TextAsync()).ShouldContain("Enter why it is corrected");
        (await commissioner.Page.InputValueAsync("#text")).ShouldBe("Waits of 15 weeks");
        await commissioner.Page.FillAsync("#whyCorrected", "A digit was lost");
        await commissioner.KeepPictureAsync("correction-form");
        await commissioner.SubmitAsync();

        (await commissioner.TextsAsync(".app-recorded strong")).ShouldBe(["Concern recorded"]);
        await commissioner.GoAsync($"{casePage}/history");
        (await commissioner.TextAsync()).ShouldContain("Correction of entry 2 of 1 March 2010: A digit was lost");
        (await commissioner.TextsAsync("#entry-2")).ShouldHaveSingleItem().ShouldContain("Corrected by entry 4.");
        await commissioner.KeepPictureAsync("correction-history");
        await commissioner.LookOnPhoneAsync($"{casePage}/history", "correction-history-narrow");
    }
}
