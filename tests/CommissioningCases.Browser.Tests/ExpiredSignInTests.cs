using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>Somebody writes for a long time and is signed out meanwhile.</summary>
public sealed class ExpiredSignInTests
{
    private const string Expectations = "Healing within twelve weeks for six patients in ten, & no wait over 18 days.\nReport monthly.";

    [Fact]
    public async Task What_was_typed_comes_back_after_sign_in_and_can_be_sent()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.SendAsync("/log-case", JsonElement.Parse("""
            {"do": "log-case", "on": "2010-05-29", "scenario": 1, "service": "Wound care", "providers": ["RT5"], "summary": "Wounds heal slowly", "needs": "Needs assessment 2009"}
            """));
        var form = $"{commissioner.Path}/record/record-concern";
        await commissioner.GoAsync(form);
        await commissioner.Page.FillAsync(JsonElement.Parse("""{"do": "record-concern", "on": "2010-06-02"}"""));
        await commissioner.Page.FillAsync("#text", Expectations);
        await commissioner.Page.Context.ClearCookiesAsync(new() { Name = "cases-sign-in" });
        await commissioner.SubmitAsync();
        (await commissioner.TextAsync()).ShouldContain("Sign in again");
        await commissioner.KeepPictureAsync("expired-sign-in");

        await commissioner.TypePasswordAsync();

        commissioner.Path.ShouldBe(form);
        (await commissioner.TextAsync()).ShouldContain("What you had typed in this form is here again");
        (await commissioner.Page.InputValueAsync("#text")).ShouldBe(Expectations);
        await commissioner.KeepPictureAsync("expired-sign-in-restored");
        await commissioner.SubmitAsync();
        (await commissioner.TextAsync()).ShouldContain("no wait over 18 days");
    }
}
