using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>What somebody sees who takes a step too early.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_refused_step_lists_every_unmet_clause_with_the_form_that_would_meet_it()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.SendAsync("/cases/log", JsonElement.Parse("""
            {"do": "log-case", "on": "2010-05-29", "scenario": 5, "service": "Hearing aids", "providers": ["RVR"], "summary": "More choice of clinics", "needs": "Needs assessment 2009"}
            """));
        var casePage = commissioner.Path;
        await commissioner.SendAsync($"{casePage}/step/open-accreditation", JsonElement.Parse("""{"do": "take-step", "on": "2010-06-08", "step": "open-accreditation", "mode": "open"}"""));

        commissioner.Path.ShouldBe($"{casePage}/step/open-accreditation");
        await commissioner.KeepPictureAsync("refused-step");
        var clauses = await HrefsAsync(commissioner, ".app-refusal .app-checklist__clauses a");
        clauses.Select(href => href[(href.IndexOf('#') + 1)..]).Order(StringComparer.Ordinal)
            .ShouldBe(["PP.10a", "PP.3", "PP.4", "PP.6a", "PP.6b", "PP.6c", "PP.6d", "S5.1", "S5.O2"]);
        var remedies = await HrefsAsync(commissioner, ".app-refusal .app-checklist__text a");
        remedies.Count(IsBoxBelow).ShouldBe(5, string.Join('\n', remedies)); // the criteria, the rationale and three statements
        var forms = remedies.Where(href => !IsBoxBelow(href)).ToList();
        forms.Count.ShouldBe(4, string.Join('\n', forms)); // the provider, the staff, the SHA and the board
        foreach (var form in forms)
        {
            await commissioner.GoAsync(form);
            (await commissioner.Page.Locator("main form").CountAsync()).ShouldBe(IsPaper(form) ? 0 : 1, form);
        }

        forms.Count(IsPaper).ShouldBe(1, "what the board decides, its secretary records: the commissioner finds the paper");
    }

    private static bool IsPaper(string href) => href.Contains("/board/", StringComparison.Ordinal);

    private static bool IsBoxBelow(string href) => href.StartsWith('#');

    private static async Task<IReadOnlyList<string>> HrefsAsync(Visitor visitor, string selector) =>
        await visitor.Page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
}
