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
        await PrintAsync(reviewer, "/oversight");
        await PrintAsync(reviewer, "/oversight/reviews");
        await PrintAsync(reviewer, "/oversight/departures");
        await PrintAsync(reviewer, "/oversight/decisions");
        await PrintAsync(reviewer, casePage);
        await PrintAsync(reviewer, $"{casePage}/review");
        await PrintAsync(reviewer, $"{casePage}/history");
        await PrintAsync(reviewer, "/cases");
        await PrintAsync(reviewer, "/engagement");
        await PrintAsync(reviewer, "/engagement/forum");
        await PrintAsync(reviewer, "/engagement/not-engaged");
    }

    [Fact]
    public async Task What_is_printed_of_a_choice_programme_has_no_addresses_and_no_menu()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await PrintAsync(commissioner, "/choice");
        await PrintAsync(commissioner, Programme);
        await PrintAsync(commissioner, $"{Programme}/engagement");
        await PrintAsync(commissioner, $"{Programme}/services");
        await PrintAsync(commissioner, await commissioner.Page.Locator($"main a[href^='{Programme}/services/']").First.GetAttributeAsync("href"));
        await PrintAsync(commissioner, await commissioner.Page.Locator("main a[href$='/applications']").First.GetAttributeAsync("href"));
        await PrintAsync(commissioner, $"{Programme}/history");
        await PrintAsync(commissioner, "/directory");
        await PrintAsync(commissioner, "/directory/print?cluster=XDL");
    }

    [Fact]
    public async Task A_paper_for_the_board_has_no_addresses_and_no_menu()
    {
        await using var secretary = await BrowserSite.SignInAsync("board");
        await secretary.GoAsync("/board");

        await PrintAsync(secretary, await secretary.Page.Locator("main a[href*='/board/']").First.GetAttributeAsync("href"));
    }

    private static async Task PrintAsync(Visitor visitor, string? path)
    {
        await visitor.GoAsync(path!);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await visitor.Page.EvaluateAsync<string[]>(Addresses)).ShouldBeEmpty(path);
        (await visitor.Page.EvaluateAsync<string[]>(LeftOver)).ShouldBeEmpty(path);
        (await visitor.Page.Locator("h1").IsVisibleAsync()).ShouldBeTrue(path);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }
}
