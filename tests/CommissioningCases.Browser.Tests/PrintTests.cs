using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>What people print says what the page tells: no address behind a link, no menu, and nothing to press.</summary>
public sealed class PrintTests
{
    private const string Programme = "/choice/XDL";

    private const string Addresses = "() => [...document.querySelectorAll('main a')].filter(a => getComputedStyle(a, '::after').content !== 'none').map(a => a.outerHTML)";

    private const string LeftOver =
        "() => [...document.querySelectorAll('.nhsuk-header, .nhsuk-footer, .nhsuk-breadcrumb, main .nhsuk-button, main form.app-filter, main form.app-line-filter, .nhsuk-pagination')]"
        + ".filter(one => one.offsetParent !== null).map(one => one.outerHTML.slice(0, 80))";

    [Fact]
    public async Task What_the_reviewer_prints_has_no_addresses_and_no_menu()
    {
        await using var reviewer = await BrowserSite.SignInAsync("sha");
        var casePage = await DemonstrationCase.FindAsync(reviewer, "scenario=1&stage=improvement");
        await PrintAsync(reviewer, "/oversight", "board");
        await PrintAsync(reviewer, "/oversight/reviews", "reviews");
        await PrintAsync(reviewer, "/oversight/departures", "departures");
        await PrintAsync(reviewer, "/oversight/decisions", "decisions");
        await PrintAsync(reviewer, casePage, "case");
        await PrintAsync(reviewer, $"{casePage}/review", "review");
        await PrintAsync(reviewer, $"{casePage}/history", "history");
        await PrintAsync(reviewer, "/cases", "cases");
        await PrintAsync(reviewer, "/engagement", "engagement");
        await PrintAsync(reviewer, "/engagement/forum", "forum");
        await PrintAsync(reviewer, "/engagement/not-engaged", "not-engaged");
    }

    [Fact]
    public async Task What_is_printed_of_a_choice_programme_has_no_addresses_and_no_menu()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await PrintAsync(commissioner, "/choice", "clusters");
        await PrintAsync(commissioner, Programme, "programme");
        await PrintAsync(commissioner, $"{Programme}/engagement", "local-engagement");
        await PrintAsync(commissioner, $"{Programme}/services", "services");
        await PrintAsync(commissioner, await commissioner.Page.Locator($"main a[href^='{Programme}/services/']").First.GetAttributeAsync("href"), "service");
        await PrintAsync(commissioner, await commissioner.Page.Locator("main a[href$='/applications']").First.GetAttributeAsync("href"), "applications");
        await PrintAsync(commissioner, $"{Programme}/history", "programme-history");
        await PrintAsync(commissioner, "/directory", "directory");
        await PrintAsync(commissioner, "/directory/print?cluster=XDL", "directory-sheet");
    }

    [Fact]
    public async Task A_paper_for_the_board_has_no_addresses_and_no_menu()
    {
        await using var secretary = await BrowserSite.SignInAsync("board");
        await secretary.GoAsync("/board");

        await PrintAsync(secretary, await secretary.Page.Locator("main a[href*='/board/']").First.GetAttributeAsync("href"), "board-paper");
    }

    private static async Task PrintAsync(Visitor visitor, string? path, string name)
    {
        await visitor.GoAsync(path!);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await visitor.Page.EvaluateAsync<string[]>(Addresses)).ShouldBeEmpty(path);
        (await visitor.Page.EvaluateAsync<string[]>(LeftOver)).ShouldBeEmpty(path);
        (await visitor.Page.Locator("h1").IsVisibleAsync()).ShouldBeTrue(path);
        await visitor.KeepPictureAsync($"print-{name}");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }
}
