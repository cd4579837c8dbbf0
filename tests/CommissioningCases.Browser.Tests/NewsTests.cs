namespace CommissioningCases.Browser.Tests;

/// <summary>What people are told, at the top of every page and on its list.</summary>
public sealed class NewsTests
{
    [Theory]
    [InlineData(true, Screen.Wide)]
    [InlineData(false, Screen.Narrow)]
    public async Task A_board_secretary_is_told_of_what_is_put_to_the_board(bool hasScript, Screen screen)
    {
        await using var secretary = await BrowserSite.SignInAsync("board", screen, hasScript);
        string.Join(' ', (await secretary.TextsAsync(".nhsuk-header__account a"))[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldMatch("^What is new [0-9]+ not read$");

        await secretary.GoAsync("/news");
        await secretary.KeepPictureAsync($"news-{screen}");
        (await secretary.TextsAsync("tbody .nhsuk-tag")).ShouldContain("Your answer is asked for");
        (await secretary.TextsAsync("tbody .app-secondary")).ShouldContain("A key step is proposed");
        await secretary.RequireFitAsync();
        await secretary.PressAsync(secretary.Page.Locator("main tbody tr").Filter(new() { HasText = "A key step is proposed" }).First.Locator("a").First);
        secretary.Path.ShouldStartWith("/cases/");
    }

    [Theory]
    [InlineData(true, Screen.Wide)]
    [InlineData(false, Screen.Narrow)]
    public async Task Somebody_who_forgot_their_password_is_told_to_look_at_their_email(bool hasScript, Screen screen)
    {
        await using var visitor = await BrowserSite.OpenAsync(screen, hasScript);
        await visitor.GoAsync("/sign-in");
        await visitor.FollowAsync("Forgot your password?");
        await visitor.KeepPictureAsync($"forgot-{screen}");
        await visitor.Page.FillAsync("#Email", "nobody@demo.example");
        await visitor.SubmitAsync();

        (await visitor.Page.InnerTextAsync("h1")).ShouldBe("Look at your email");
        await visitor.KeepPictureAsync($"forgot-asked-{screen}");
    }
}
