using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>The main job in a browser in which scripts are switched off.</summary>
public sealed class WithoutScriptTests
{
    [Fact]
    public async Task A_commissioner_logs_a_case_records_an_engagement_and_takes_a_step()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner", hasScript: false);
        await commissioner.SendAsync("/log-case", JsonElement.Parse("""
            {"do": "log-case", "on": "2010-05-30", "scenario": 2, "service": "Community dentistry", "providers": ["TAF"], "summary": "Waits are long", "needs": "Needs assessment 2009"}
            """));
        var casePage = commissioner.Path;
        await commissioner.SendAsync($"{casePage}/record/record-engagement", JsonElement.Parse("""
            {"do": "record-engagement", "on": "2010-06-02", "with": "staff", "party": "UNISON", "method": "meeting", "summary": "Met the dental nurses"}
            """));
        (await commissioner.TextAsync()).ShouldContain("UNISON");
        await commissioner.SendAsync($"{casePage}/record/hold-joint-review", JsonElement.Parse("""
            {"do": "hold-joint-review", "on": "2010-06-05", "findings": "Capacity short by a fifth", "agreed": false}
            """));
        await commissioner.SendAsync($"{casePage}/step/begin-planning", JsonElement.Parse("""
            {"do": "take-step", "on": "2010-06-07", "step": "begin-planning", "rationale": "The review was not agreed"}
            """));

        commissioner.Path.ShouldBe(casePage);
        (await commissioner.TextsAsync(".app-timeline__entry")).ShouldContain(entry => entry.Contains("Begin planning", StringComparison.OrdinalIgnoreCase));
        await commissioner.KeepPictureAsync("without-script-case");
    }
}
