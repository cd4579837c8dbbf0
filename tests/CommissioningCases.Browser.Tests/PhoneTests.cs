namespace CommissioningCases.Browser.Tests;

/// <summary>The service on a phone, 375 pixels wide.</summary>
public sealed class PhoneTests
{
    [Fact]
    public async Task No_key_page_scrolls_sideways()
    {
        await using var commissioner = await BrowserSite.OpenAsync(Screen.Narrow);
        await LookAsync(commissioner, "/sign-in", "phone-sign-in");
        await commissioner.SignInAsync("commissioner");
        await LookAsync(commissioner, "/work", "phone-work");
        await LookAsync(commissioner, "/cases?state=all", "phone-cases");
        (await commissioner.Page.Locator("tbody tr").CountAsync()).ShouldBe(25);
        (await HeightAsync(commissioner)).ShouldBeLessThan(5000);
        await LookAsync(commissioner, "/log-case", "phone-log");
        await LookAsync(commissioner, "/scenarios/1", "phone-scenario");
        await LookAsync(commissioner, "/letters/PP", "phone-letter");

        var casePage = await DemonstrationCase.FindAsync(commissioner, "scenario=1&stage=improvement");
        await LookAsync(commissioner, casePage, "phone-case");
        await LookAsync(commissioner, $"{casePage}/record/record-engagement", "phone-record");
        await LookAsync(commissioner, $"{casePage}/step/consider-alternatives", "phone-step");
        await LookAsync(commissioner, $"{casePage}/history", "phone-history");
    }

    [Fact]
    public async Task No_register_of_the_audit_scrolls_sideways()
    {
        await using var auditor = await BrowserSite.OpenAsync(Screen.Narrow);
        await auditor.SignInAsync("auditor");
        await LookAsync(auditor, "/audit/refusals", "phone-refusals");
        await LookAsync(auditor, "/audit/refusals?person=demo&action=take-step&from=2009-01-01", "phone-refusals-narrowed");
        await LookAsync(auditor, "/audit/reads", "phone-reads");
        await LookAsync(auditor, "/audit/log", "phone-service-log");
    }

    [Fact]
    public async Task My_work_opens_with_what_is_due_and_folds_the_rest()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner", Screen.Wide);
        await commissioner.GoAsync("/work");

        (await HeightAsync(commissioner)).ShouldBeLessThan(2500);
        (await commissioner.Page.IsVisibleAsync("#mine table")).ShouldBeFalse();
        await commissioner.Page.ClickAsync(".app-figures a[href='#mine']");
        (await commissioner.Page.IsVisibleAsync("#mine table")).ShouldBeTrue();
    }

    private static Task<int> HeightAsync(Visitor visitor) => visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");

    private static async Task LookAsync(Visitor visitor, string path, string picture)
    {
        await visitor.GoAsync(path);
        await visitor.KeepPictureAsync(picture);
        (await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, path);
    }
}
