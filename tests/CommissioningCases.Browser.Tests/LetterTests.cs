namespace CommissioningCases.Browser.Tests;

/// <summary>Providers are told by letter what became of what they sent: of a bid, written by hand from the case and kept with it; of an application to qualify, as the record tells it.</summary>
public sealed class LetterTests
{
    [Theory]
    [InlineData(true, Screen.Wide, "Demonstration Hospitals NHS Trust")]
    [InlineData(false, Screen.Narrow, "Demonstration Independent Health Ltd")]
    public async Task A_bidder_is_told_the_outcome_by_a_letter_that_is_kept_with_the_case(bool hasScript, Screen screen, string bidder)
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner", screen, hasScript);
        var casePage = await DemonstrationCase.FindAsync(commissioner, "q=minor+injuries&state=closed");
        await commissioner.GoAsync($"{casePage}/history");
        await commissioner.PressAsync(commissioner.Page.Locator(".app-timeline__entry", new() { HasText = "Bid scored" }).Filter(new() { HasText = bidder }).Locator("a[href*='/letters/']"));
        await commissioner.KeepPictureAsync($"letter-{screen}");
        await commissioner.RequireFitAsync();
        var letter = commissioner.Path;
        var text = await commissioner.Page.InputValueAsync("#Text");
        text.ShouldContain("Your bid was not successful. The contract is awarded to Demonstration Foundation Trust.");
        await commissioner.Page.FillAsync("#Text", text.Replace("Dear colleagues", "Dear Dr Bidwell", StringComparison.Ordinal));
        await commissioner.Page.FillAsync("#To", $"{bidder}\n1 Harbour Street");
        await commissioner.PressAsync("Preview");
        (await commissioner.Page.InnerTextAsync("#preview + *")).ShouldContain("Dear Dr Bidwell");
        await commissioner.KeepPictureAsync($"letter-preview-{screen}");
        await commissioner.RequireFitAsync();
        var paper = await commissioner.DownloadAsync(commissioner.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Download as PDF" }));
        paper.Name.ShouldEndWith(".pdf");
        (await File.ReadAllTextAsync(paper.Path)).ShouldStartWith("%PDF-");
        await commissioner.PressAsync("Keep with the case");

        commissioner.Path.ShouldBe(casePage);
        await commissioner.KeepPictureAsync($"letter-kept-{screen}");
        await commissioner.GoAsync(letter);
        (await commissioner.TextAsync()).ShouldContain("Kept with this entry already:");
        var kept = await commissioner.TextsAsync("main li a[download]");
        kept.ShouldContain(title => title.Contains("outcome of your bid", StringComparison.OrdinalIgnoreCase));

        await using var union = await BrowserSite.SignInAsync("union", screen, hasScript);
        await union.GoAsync($"{casePage}/history");
        (await union.TextAsync()).ShouldNotContain("outcome of your bid", Case.Insensitive);
    }

    [Fact]
    public async Task An_applicant_is_told_the_outcome_with_the_marks_and_without_who_gave_them()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.GoAsync("/choice/XDL");
        await commissioner.PressAsync(commissioner.Page.Locator("a[href$='/applications']", new() { HasTextString = "Adult hearing" }).First);
        await commissioner.FollowAsync("Demonstration Third Sector Care");
        await commissioner.FollowAsync("Letter to the provider");
        await commissioner.KeepPictureAsync("outcome-letter");

        var letter = await commissioner.Page.InnerTextAsync("article");
        letter.ShouldContain("You have qualified.");
        letter.ShouldContain("Both assessors recommend it; every criterion is met.");
        letter.ShouldNotContain("Carol Commissioner");
        letter.ShouldNotContain("Sam Second");
        var paper = await commissioner.DownloadAsync(commissioner.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Download as PDF" }));
        paper.Name.ShouldEndWith(".pdf");
        await commissioner.LookOnPhoneAsync(commissioner.Path, "outcome-letter-phone");
    }
}
