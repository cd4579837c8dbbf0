namespace CommissioningCases.Browser.Tests;

/// <summary>A net under what is typed.</summary>
public sealed class TypedFormTests
{
    [Fact]
    public async Task What_was_typed_and_not_sent_is_offered_when_the_form_is_opened_again()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        var form = $"{await DemonstrationCase.FindAsync(commissioner)}/record/add-note";
        await commissioner.GoAsync(form);
        await commissioner.Page.RunAndWaitForResponseAsync(() => commissioner.Page.FillAsync("[name=text]", "Half a sentence"), answer => answer.Url.Contains("/typed", StringComparison.Ordinal) && answer.Request.Method == "POST");

        await commissioner.GoAsync(form);
        var offer = commissioner.Page.Locator(".nhsuk-inset-text", new() { HasText = "You began this form on" });
        await offer.WaitForAsync();
        await commissioner.KeepPictureAsync("typed-form-offer");
        (await commissioner.Page.InputValueAsync("[name=text]")).ShouldBeEmpty();
        await commissioner.PressAsync(offer.Locator("a"));

        (await commissioner.Page.InputValueAsync("[name=text]")).ShouldBe("Half a sentence");
        await commissioner.GoAsync(form);
        await offer.WaitForAsync();
        await offer.Locator("button").ClickAsync();
        await offer.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task What_was_sent_is_not_offered_again_whether_it_was_kept_before_or_not(int seconds)
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.GoAsync("/contracts");
        // No other walk records anything on a contract, so that the form is taken when it is sent.
        var form = $"{await commissioner.Page.Locator("main tbody a[href^='/contracts/CT-']").First.GetAttributeAsync("href")}/record/note-contract";
        await commissioner.GoAsync(form);
        await commissioner.Page.FillAsync("[name=text]", $"A whole sentence, sent after {seconds} seconds");
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        await commissioner.SubmitAsync();
        commissioner.Path.ShouldNotBe(form);
        await Task.Delay(TimeSpan.FromSeconds(1)); // whatever is sent on leaving has arrived by then

        var asked = commissioner.Page.WaitForResponseAsync(answer => answer.Url.Contains("/typed", StringComparison.Ordinal));
        await commissioner.GoAsync(form);

        (await (await asked).TextAsync()).ShouldContain("\"draft\":null");
    }
}
