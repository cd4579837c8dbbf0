using System.Text;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>A commissioner logs cases from a spreadsheet: sends it, looks at its columns, sees what was found, imports, and takes the rows at fault home.</summary>
public sealed class SheetTests
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Narrow)]
    public async Task Cases_are_logged_from_a_spreadsheet(Screen screen)
    {
        var text = $"Scenario;Service name;Provider;Summary;Needs;Start date\r\n1;Wheelchairs {screen};XDC;Repairs take weeks;Counted in 2011;01/02/2012\r\n1;Hoists {screen};Nobody;Repairs take weeks;Counted in 2011;soon\r\n";
        await using var commissioner = await BrowserSite.SignInAsync("commissioner", screen);
        await commissioner.GoAsync("/spreadsheets");
        await commissioner.KeepPictureAsync($"sheets-{screen}");
        await commissioner.FollowAsync("Cases to log");
        await commissioner.KeepPictureAsync($"sheet-send-{screen}");
        await commissioner.Page.SetInputFilesAsync("#Spreadsheet", new FilePayload { Name = "cases of february.csv", MimeType = "text/csv", Buffer = Encoding.Unicode.GetBytes(text) });
        await commissioner.SubmitAsync();
        await commissioner.KeepPictureAsync($"sheet-columns-{screen}");

        await commissioner.SubmitAsync();
        await commissioner.Page.Locator("#progress[data-state=Checked]").WaitForAsync();
        await commissioner.KeepPictureAsync($"sheet-checked-{screen}");
        (await commissioner.TextAsync()).ShouldContain("There is no provider Nobody");
        await commissioner.SubmitAsync();
        await commissioner.Page.Locator("#progress[data-state=Imported]").WaitForAsync();
        await commissioner.KeepPictureAsync($"sheet-imported-{screen}");
        await commissioner.Page.WaitForFunctionAsync("document.documentElement.scrollWidth <= document.documentElement.clientWidth"); // the script has just put the end in place of the progress
        var faults = await commissioner.Page.RunAndWaitForDownloadAsync(() => commissioner.Page.GetByText("Download the rows at fault").ClickAsync());
        faults.SuggestedFilename.ShouldBe("cases-at-fault.xlsx");
        await commissioner.PressAsync(commissioner.Page.Locator("#made + ul a"));
        (await commissioner.TextAsync()).ShouldContain($"Wheelchairs {screen}");
    }
}
