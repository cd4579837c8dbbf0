namespace CommissioningCases.Browser.Tests;

/// <summary>The SHA's reviewer, as secretary of the partnership forum, records what it agreed to do, and unions see in its pack how that stands.</summary>
public sealed class ForumActionTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.Today);

    [Theory]
    [InlineData(true, Screen.Wide)]
    [InlineData(false, Screen.Narrow)]
    public async Task What_the_forum_agreed_is_open_until_it_is_recorded_as_done(bool hasScript, Screen screen)
    {
        var what = $"Ask the trusts for their rotas at weekends ({screen})";
        await using var secretary = await BrowserSite.SignInAsync("sha", screen, hasScript);
        await secretary.GoAsync("/engagement/forum");
        await secretary.FollowAsync("Record actions, and that they are done");
        await secretary.Page.FillAsync("#What", what);
        await secretary.PressAsync("Record the action");
        (await secretary.TextsAsync(".nhsuk-error-summary__list li")).ShouldBe(["Enter who is to do it", "Enter the day by which it is to be done"]);
        (await secretary.Page.InputValueAsync("#What")).ShouldBe(what);
        await secretary.KeepPictureAsync($"forum-action-error-{screen}");
        await secretary.Page.FillAsync("#Who", "Staff side and the trusts");
        await secretary.Page.FillDayAsync("AgreedOn", Today.AddDays(-30));
        await secretary.Page.FillDayAsync("Due", Today.AddDays(-1));
        await secretary.PressAsync("Record the action");
        await secretary.KeepPictureAsync($"forum-action-{screen}");
        await secretary.RequireFitAsync();
        var lines = (await EntryOf(secretary, what).InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldBe($"Overdue {what}");
        lines[1].ShouldStartWith("Staff side and the trusts, by ");

        await using var union = await BrowserSite.SignInAsync("union", screen, hasScript);
        (await StateForAsync(union, what)).ShouldBe("Overdue");
        await union.KeepPictureAsync($"forum-pack-{screen}");
        await union.RequireFitAsync();

        var option = secretary.Page.Locator("#Number option", new() { HasText = what });
        await secretary.Page.SelectOptionAsync("#Number", (await option.GetAttributeAsync("value"))!);
        await secretary.Page.FillAsync("#How", "All four have sent them");
        await secretary.PressAsync("Record that it is done");
        await secretary.KeepPictureAsync($"forum-action-done-{screen}");

        (await EntryOf(secretary, what).InnerTextAsync()).ShouldStartWith("Done");
        (await StateForAsync(union, what)).ShouldEndWith(": All four have sent them");
    }

    private static Microsoft.Playwright.ILocator EntryOf(Visitor visitor, string what) => visitor.Page.Locator(".app-register__entry", new() { HasText = what });

    /// <summary>How the forum's pack says that the action stands.</summary>
    private static async Task<string> StateForAsync(Visitor visitor, string what)
    {
        await visitor.GoAsync("/engagement/forum");
        return await visitor.Page.Locator("section[aria-labelledby=actions] tr", new() { HasText = what }).Locator("td").Last.InnerTextAsync();
    }
}
