using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>What somebody sees who takes a step too early.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_refused_step_lists_every_unmet_clause_with_the_form_that_would_meet_it()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.SendAsync("/log-case", JsonElement.Parse("""
            {"do": "log-case", "on": "2010-05-29", "scenario": 5, "service": "Hearing aids", "providers": ["RVR"], "summary": "More choice of clinics", "needs": "Needs assessment 2009"}
            """));
        var casePage = commissioner.Path;
        await commissioner.SendAsync($"{casePage}/step/open-accreditation", JsonElement.Parse("""{"do": "take-step", "on": "2010-06-08", "step": "open-accreditation"}"""));

        commissioner.Path.ShouldBe($"{casePage}/step/open-accreditation");
        await commissioner.KeepPictureAsync("refused-step");
        var clauses = await HrefsAsync(commissioner, ".app-refusal .app-checklist__clauses a");
        clauses.Select(href => href[(href.IndexOf('#') + 1)..]).Order(StringComparer.Ordinal)
            .ShouldBe(["PP.10a", "PP.3", "PP.4", "PP.6a", "PP.6b", "PP.6c", "PP.6d", "S5.O2"]);
        var forms = (await HrefsAsync(commissioner, ".app-refusal .app-checklist__text a")).Distinct().ToList();
        forms.Count.ShouldBe(4, string.Join('\n', forms)); // the provider, the staff, the SHA, and the proposal to the Board
        foreach (var form in forms)
        {
            await commissioner.GoAsync(form);
            (await commissioner.Page.Locator("main form").CountAsync()).ShouldBe(1, form);
        }

        forms.ShouldContain($"{casePage}/propose/open-accreditation");
        await commissioner.GoAsync($"{casePage}/propose/open-accreditation");
        await commissioner.KeepPictureAsync("propose-step");
    }

    private static async Task<IReadOnlyList<string>> HrefsAsync(Visitor visitor, string selector) =>
        await visitor.Page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
}
