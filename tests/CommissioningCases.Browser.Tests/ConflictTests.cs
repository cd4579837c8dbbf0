using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>Two people work on the same case, and one is faster.</summary>
public sealed class ConflictTests
{
    [Fact]
    public async Task What_was_typed_for_a_step_that_somebody_else_has_taken_is_there_to_be_copied()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await using var colleague = await BrowserSite.SignInAsync("commissioner", Screen.Narrow);
        await commissioner.SendAsync("/log-case", Line("""
            {"do": "log-case", "on": "2010-05-30", "scenario": 2, "service": "Dentistry at school", "providers": ["TAF"], "summary": "Waits are long", "needs": "Needs assessment 2009"}
            """));
        var casePage = commissioner.Path;
        await commissioner.SendAsync($"{casePage}/record/hold-joint-review", Line("""
            {"do": "hold-joint-review", "on": "2010-06-05", "findings": "Capacity short by a fifth", "agreed": false}
            """));
        var step = $"{casePage}/step/begin-planning";
        await colleague.GoAsync(step);
        await colleague.Page.FillAsync("#rationale", "The review was not agreed.\nThe provider has been told.");
        await commissioner.SendAsync(step, Line("""
            {"do": "take-step", "on": "2010-06-07", "step": "begin-planning", "rationale": "The review was not agreed"}
            """));
        commissioner.Path.ShouldBe(casePage, await commissioner.TextAsync());

        await colleague.SubmitAsync();

        var text = await colleague.TextAsync();
        text.ShouldContain("The case has changed since you opened this page");
        text.ShouldContain("From Review to Planning.");
        (await colleague.Page.InnerTextAsync("#typed")).ShouldContain("The review was not agreed.\nThe provider has been told.");
        await colleague.KeepPictureAsync("conflict-typed-narrow");
        await colleague.Page.SetViewportSizeAsync(1280, 900);
        await colleague.KeepPictureAsync("conflict-typed");
    }

    private static JsonElement Line(string json) => JsonElement.Parse(json);
}
