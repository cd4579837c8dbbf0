namespace CommissioningCases.Browser.Tests;

/// <summary>The SHA's reviewer finds what waits on the board, assures it under conditions, and deals with a departure.</summary>
public sealed class OversightTests
{
    [Fact]
    public async Task The_reviewer_finds_a_waiting_case_from_the_board_and_assures_it_conditionally()
    {
        await using var reviewer = await BrowserSite.SignInAsync("sha");
        await reviewer.KeepPictureAsync("sha-work");
        await reviewer.GoAsync("/oversight");
        await reviewer.KeepPictureAsync("sha-board");
        await reviewer.PressAsync(reviewer.Page.Locator(".app-counts__waiting a[href*='sign-off']").First);
        await reviewer.FollowAsync("Cataract treatment centre");
        await reviewer.KeepPictureAsync("sha-case-waiting");
        await reviewer.FollowAsync("Everything that bears on a review");
        await reviewer.KeepPictureAsync("sha-review");
        await reviewer.PressAsync(reviewer.Page.Locator("main a[href$='record-assurance?mechanism=sha-strategy-sign-off']").First);

        (await reviewer.Page.Locator("#conditions").IsHiddenAsync()).ShouldBeTrue();
        await reviewer.Page.CheckAsync("input[name=outcome][value=conditional]");
        await reviewer.Page.FillAsync("#conditions", "Patients travel no further than today");
        await reviewer.Page.FillAsync("[name='conditionsDue.day']", "1");
        await reviewer.Page.FillAsync("[name='conditionsDue.month']", "3");
        await reviewer.Page.FillAsync("[name='conditionsDue.year']", $"{DateTime.Today.Year + 5}");
        await reviewer.Page.FillAsync("#notes", "It fits the strategy");
        await reviewer.KeepPictureAsync("sha-assurance-form");
        await reviewer.SubmitAsync();

        (await reviewer.TextAsync()).ShouldContain("Patients travel no further than today");
        await reviewer.KeepPictureAsync("sha-assured-conditionally");
        await reviewer.GoAsync("/oversight/reviews");
        (await reviewer.TextAsync()).ShouldNotContain("Cataract treatment centre");
    }

    [Fact]
    public async Task The_reviewer_deals_with_a_departure()
    {
        await using var reviewer = await BrowserSite.SignInAsync("sha");
        await reviewer.GoAsync("/oversight/departures?state=waiting");
        await reviewer.KeepPictureAsync("sha-departures");
        await reviewer.FollowAsync("Deal with this departure");
        await reviewer.Page.CheckAsync("input[name=outcome][value=breach]");
        await reviewer.Page.FillAsync("#reasons", "The night team could have been asked first");
        await reviewer.Page.FillAsync("#requiredAction", "Agree cover for bank holidays with the provider");
        await reviewer.Page.FillAsync("[name='actionDue.day']", "1");
        await reviewer.Page.FillAsync("[name='actionDue.month']", "3");
        await reviewer.Page.FillAsync("[name='actionDue.year']", $"{DateTime.Today.Year + 5}");
        await reviewer.SubmitAsync();

        (await reviewer.TextAsync()).ShouldContain("Upheld as a breach");
        await reviewer.KeepPictureAsync("sha-departure-dealt-with");
    }

    [Fact]
    public async Task The_board_and_the_registers_fit_a_phone()
    {
        await using var reviewer = await BrowserSite.SignInAsync("sha", Screen.Narrow);
        foreach (var (name, path) in new[] { ("board", "/oversight"), ("board-apart", "/oversight?columns=scenarios"), ("reviews", "/oversight/reviews"), ("departures", "/oversight/departures") })
        {
            await reviewer.GoAsync(path);
            (await reviewer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(375, path);
            await reviewer.KeepPictureAsync($"sha-{name}-narrow");
        }
    }

    [Fact]
    public async Task The_boards_columns_fit_a_wide_screen_and_so_do_those_of_a_report()
    {
        await using var reviewer = await BrowserSite.SignInAsync("sha");
        foreach (var path in new[] { "/oversight", "/oversight/reports/write", "/oversight/comparison" })
        {
            await reviewer.GoAsync(path);
            (await reviewer.Page.EvaluateAsync<int>("(() => { const board = document.querySelector('.app-board'); return board.scrollWidth - board.clientWidth; })()")).ShouldBeLessThanOrEqualTo(0, path);
            await reviewer.KeepPictureAsync($"sha{path.Replace('/', '-')}-wide");
        }
    }

    [Fact]
    public async Task Without_script_an_assurance_with_conditions_is_recorded_all_the_same()
    {
        await using var reviewer = await BrowserSite.SignInAsync("sha", hasScript: false);
        await reviewer.GoAsync("/oversight/reviews?mechanism=wcc-assurance");
        // The last asked is the demonstration's: the walks beside this one, which answer what they ask themselves, go through days long ago.
        await reviewer.PressAsync(reviewer.Page.Locator("main").GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Record the assurance" }).Last);
        await reviewer.Page.CheckAsync("input[name=outcome][value=conditional]");
        await reviewer.Page.FillAsync("#conditions", "A third opportunity is offered if asked for");
        await reviewer.Page.FillAsync("[name='conditionsDue.day']", "1");
        await reviewer.Page.FillAsync("[name='conditionsDue.month']", "3");
        await reviewer.Page.FillAsync("[name='conditionsDue.year']", $"{DateTime.Today.Year + 5}");
        await reviewer.Page.FillAsync("#notes", "Seven weeks are enough");
        await reviewer.SubmitAsync();
        if ((await reviewer.TextAsync()).Contains("The case has changed since you opened this page", StringComparison.Ordinal))
        {
            await reviewer.SubmitAsync(); // a walk beside this one recorded something of the case: the reviewer has seen it now
        }

        (await reviewer.TextAsync()).ShouldContain("A third opportunity is offered if asked for");
    }
}
