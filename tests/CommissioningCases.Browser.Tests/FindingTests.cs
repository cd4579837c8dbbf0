namespace CommissioningCases.Browser.Tests;

/// <summary>An auditor draws a sample and raises a finding at one of its items, and the trust answers it.</summary>
public sealed class FindingTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.Today);

    [Fact]
    public async Task An_auditor_raises_a_finding_and_the_trust_answers_it()
    {
        await using var auditor = await BrowserSite.SignInAsync("auditor");
        await auditor.GoAsync("/audit/samples");
        await auditor.Page.FillAsync("#Trust", DemonstrationBodies.FirstPct);
        await auditor.Page.PressAsync("#Trust", "Tab");
        await auditor.Page.FillDayAsync("From", Today.AddDays(-300));
        await auditor.Page.FillDayAsync("To", Today);
        await auditor.Page.FillAsync("#Size", "3");
        await auditor.KeepPictureAsync("samples-draw");
        await auditor.SubmitAsync();
        await auditor.KeepPictureAsync("sample");
        await auditor.FollowAsync("Item 1");
        await auditor.Page.FillAsync("#Text", "No engagement with staff is recorded");
        await auditor.Page.SelectOptionAsync("select[name=Clause]", "S1.2");
        await auditor.Page.FillDayAsync("AnswerBy", Today.AddDays(14));
        await auditor.KeepPictureAsync("finding-form");
        await auditor.PressAsync(auditor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Raise the finding" }));
        await auditor.LookOnPhoneAsync("/audit/samples/1/1", "sample-item-narrow");

        await using var commissioner = await BrowserSite.SignInAsync("commissioner", Screen.Narrow);
        await commissioner.GoAsync("/findings");
        await commissioner.KeepPictureAsync("findings-narrow");
        await commissioner.FollowAsync("Finding 1");
        await commissioner.FollowAsync("Answer it");
        await commissioner.Page.FillAsync("#Text", "They were engaged by letter");
        await commissioner.KeepPictureAsync("finding-answer-narrow");
        await commissioner.SubmitAsync();

        (await commissioner.TextAsync()).ShouldContain("They were engaged by letter");
        await commissioner.RequireFitAsync();
    }
}
