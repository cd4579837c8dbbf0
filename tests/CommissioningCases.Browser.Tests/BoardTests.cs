namespace CommissioningCases.Browser.Tests;

/// <summary>The board's secretary and a commissioner, each at a browser of their own.</summary>
public sealed class BoardTests
{
    [Fact]
    public async Task The_board_secretary_decides_a_key_step_that_the_commissioner_then_takes()
    {
        await using var board = await BrowserSite.SignInAsync("board");
        board.Path.ShouldBe("/board");
        await board.KeepPictureAsync("board-awaiting");

        var row = board.Page.Locator("tbody tr", new() { HasText = "Cataract treatment centre" });
        await board.GoAsync((await row.Locator("a[href*='/board/']").GetAttributeAsync("href"))!);
        var paper = board.Path;
        (await board.TextAsync()).ShouldContain("The case shows everything else that the letter asks for first.");
        await board.KeepPictureAsync("board-paper");
        await board.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        (await board.Page.IsVisibleAsync(".nhsuk-header")).ShouldBeFalse();
        (await board.Page.IsVisibleAsync("a[href*='/record/board-decision']")).ShouldBeFalse();
        await board.KeepPictureAsync("board-paper-printed");
        await board.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });

        await board.GoAsync(await HrefAsync(board, "main a[href*='/record/board-decision']"));
        (await board.Page.IsCheckedAsync("[name=step][value=decide-continue]")).ShouldBeTrue();
        await board.Page.ClickAsync(".app-today");
        await board.Page.CheckAsync("[name=decision][value=approved]");
        await board.Page.FillAsync("[name=minute]", "B/126: approved unanimously");
        await board.Page.FillAsync("[name=interests]", "Dr Jones declared an interest and left the room");
        await board.SubmitAsync();
        board.Path.ShouldBe("/board");
        (await board.TextAsync()).ShouldContain("The PCT Board approved the step");
        await board.KeepPictureAsync("board-next-matter");
        var casePage = paper[..paper.IndexOf("/board/", StringComparison.Ordinal)];

        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.GoAsync(paper);
        (await commissioner.TextAsync()).ShouldContain("B/126: approved unanimously");
        await commissioner.FollowAsync("Go on to the step");
        await commissioner.KeepPictureAsync("step-approved");
        if (await commissioner.Page.Locator("[name=leaving]").CountAsync() > 0)
        {
            await commissioner.Page.CheckAsync("[name=leaving]");
        }

        await commissioner.SubmitAsync();

        commissioner.Path.ShouldBe(casePage);
        (await commissioner.TextAsync()).ShouldContain("Step taken: decide whether to continue");
        await board.GoAsync("/board?show=decided");
        (await board.TextAsync()).ShouldNotContain(casePage.Split('/')[^1]);
    }

    [Fact]
    public async Task Without_script_and_on_a_phone_the_board_reads_the_same()
    {
        await using var board = await BrowserSite.OpenAsync(Screen.Narrow, hasScript: false);
        await board.SignInAsync("board");

        (await board.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(375);
        await board.KeepPictureAsync("board-awaiting-phone");
        await board.GoAsync(await HrefAsync(board, "tbody a[href*='/board/']"));

        (await board.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(375);
        (await board.TextAsync()).ShouldContain("What the letter asks");
    }

    private static async Task<string> HrefAsync(Visitor visitor, string selector) => (await visitor.Page.Locator(selector).First.GetAttributeAsync("href"))!;
}
