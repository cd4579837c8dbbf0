namespace CommissioningCases.Browser.Tests;

/// <summary>Every demonstration account signs in and finds each page of its menu, and a case with its history, sound: axe finds no fault and the console stays empty.</summary>
public sealed class DemonstrationAccountTests
{
    [Theory]
    [InlineData("commissioner", true)]
    [InlineData("second.commissioner", true)]
    [InlineData("board", true)]
    [InlineData("sha", true)]
    [InlineData("union", true)]
    [InlineData("admin", false)]
    [InlineData("auditor", true)]
    public async Task Each_account_finds_its_pages_sound(string account, bool readsCases)
    {
        await using var person = await BrowserSite.SignInAsync(account);
        await person.KeepPictureAsync($"{account}-start");
        var menu = await person.Page.Locator(".nhsuk-header nav a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        menu.ShouldContain(readsCases ? "/cases" : "/admin/users");
        foreach (var path in menu)
        {
            await person.GoAsync(path);
            await person.KeepPictureAsync($"{account}{path.Replace('/', '-')}");
        }

        if (readsCases)
        {
            var casePage = await DemonstrationCase.FindAsync(person);
            await person.GoAsync(casePage);
            await person.KeepPictureAsync($"{account}-case");
            await person.GoAsync($"{casePage}/history");
            (await person.TextsAsync("[id^=entry-]")).ShouldNotBeEmpty();
            await person.KeepPictureAsync($"{account}-history");
        }
    }
}
