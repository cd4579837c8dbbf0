namespace CommissioningCases.Browser.Tests;

/// <summary>What administrators and auditors do in a browser, with and without script, on a screen and on a phone.</summary>
public sealed class AdministrationTests
{
    private const string Password = "correct horse battery";

    [Theory]
    [InlineData(true, Screen.Wide)]
    [InlineData(false, Screen.Narrow)]
    public async Task An_administrator_invites_a_user_who_chooses_a_password_and_signs_in(bool hasScript, Screen screen)
    {
        var email = $"invited.{(hasScript ? "with" : "without")}@demo.example";
        await using var administrator = await BrowserSite.SignInAsync("admin", screen, hasScript);
        await administrator.GoAsync("/admin/users/add");
        await administrator.Page.FillAsync("#Email", email);
        await administrator.Page.FillAsync("#Name", "Ivor Invited");
        await administrator.Page.CheckAsync("main [name=Role][value=union-representative]");
        await administrator.Page.SelectOptionAsync("#Union", "RCN");
        await administrator.Page.SelectOptionAsync("#Organisation", "QDM");
        await administrator.Page.FillAsync("[name='Until.day']", "31");
        await administrator.Page.FillAsync("[name='Until.month']", "12");
        await administrator.Page.FillAsync("[name='Until.year']", "2099");
        await administrator.KeepPictureAsync($"invite-{screen}");
        await administrator.SubmitAsync();
        await administrator.KeepPictureAsync($"invited-{screen}");
        var link = await administrator.FindLinkAsync(email);
        await administrator.KeepPictureAsync($"message-{screen}");

        await using var invited = await BrowserSite.OpenAsync(screen, hasScript);
        if (hasScript)
        {
            await invited.Page.GotoAsync(link.PathAndQuery + link.Fragment);
            await invited.Page.WaitForSelectorAsync("#NewPassword");
            invited.Page.Url.ShouldNotContain(link.Fragment);
        }
        else
        {
            await invited.GoAsync(link.PathAndQuery);
            await invited.KeepPictureAsync($"set-password-code-{screen}");
            await invited.Page.FillAsync("#Code", link.Fragment[1..]);
            await invited.SubmitAsync();
        }

        await invited.Page.FillAsync("#NewPassword", "short");
        await invited.SubmitAsync();
        await invited.KeepPictureAsync($"set-password-{screen}");
        await invited.Page.FillAsync("#NewPassword", Password);
        await invited.SubmitAsync();
        await invited.Page.FillAsync("#Email", email);
        await invited.Page.FillAsync("#Password", Password);
        await invited.SubmitAsync();

        invited.Path.ShouldNotBe("/sign-in");
        (await invited.Page.InnerTextAsync(".nhsuk-header__account")).ShouldContain("Ivor Invited");
        await administrator.GoAsync($"/audit/log?account={email}");

        // The password that was too short brought the link's page once more.
        (await administrator.TextsAsync("tbody .nhsuk-tag")).ShouldBe(["Signed in", "Chose a password", "Password link opened", "Password link opened", "Password link made", "Account invited"]);
        await administrator.RequireFitAsync();
    }

    [Theory]
    [InlineData(true, Screen.Wide)]
    [InlineData(false, Screen.Narrow)]
    public async Task An_auditor_verifies_the_trail(bool hasScript, Screen screen)
    {
        await using var auditor = await BrowserSite.SignInAsync("auditor", screen, hasScript);
        await auditor.GoAsync("/audit/trail");
        if (await auditor.Page.Locator("main form button").CountAsync() > 0)
        {
            await auditor.SubmitAsync();
        }

        if (hasScript)
        {
            await auditor.Page.Locator("#progress[data-state=Done]").WaitForAsync();
        }

        await auditor.ComeBackUntilAsync("#progress[data-state=Done]");

        (await auditor.Page.InnerTextAsync("#progress")).ShouldStartWith("The trail is whole:");
        await auditor.GoAsync("/audit/trail");
        await auditor.KeepPictureAsync($"trail-{screen}");
        await auditor.RequireFitAsync();
        await auditor.GoAsync(await DemonstrationCase.FindAsync(auditor));
        await auditor.GoAsync("/audit/reads?search=auditor");
        await auditor.KeepPictureAsync($"reads-{screen}");
        (await auditor.TextsAsync("tbody tr")).ShouldNotBeEmpty();
        await auditor.RequireFitAsync();
    }

    [Fact]
    public async Task An_administrator_merges_a_provider_and_takes_it_back()
    {
        const string Page = "/admin/providers/5CC"; // of which no other test speaks
        await using var administrator = await BrowserSite.SignInAsync("admin");
        await administrator.GoAsync(Page);
        await administrator.Page.FillAsync("[name='On.day']", "1");
        await administrator.Page.FillAsync("[name='On.month']", "4");
        await administrator.Page.FillAsync("[name='On.year']", "2012");
        await administrator.SubmitAsync();
        (await administrator.TextsAsync(".nhsuk-error-summary__list li")).ShouldBe(["Enter the reason"]);
        await administrator.Page.FillAsync("#Reason", "Merged");
        var into = administrator.Page.Locator("#Into");
        await into.FillAsync("Demonstration Hospitals");
        await administrator.Page.Locator(".autocomplete__option").First.WaitForAsync();
        await into.PressAsync("Enter");
        await administrator.SubmitAsync();
        await administrator.KeepPictureAsync("provider-merged");
        await administrator.LookOnPhoneAsync(Page, "provider-merged-narrow");

        (await administrator.Page.InnerTextAsync(".nhsuk-inset-text")).ShouldContain("is now part of Demonstration Hospitals NHS Trust, from 1 April 2012. Merged");
        await administrator.SubmitAsync();
        (await administrator.Page.Locator(".nhsuk-inset-text").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_lists_of_an_administrator_do_not_scroll_sideways_on_a_phone()
    {
        await using var administrator = await BrowserSite.SignInAsync("admin", Screen.Narrow);
        string[] paths = ["/admin/users", "/admin/users?search=nobody", "/admin/providers", "/admin/providers?state=closed&search=nowhere", "/admin/providers/add", "/admin/mail", "/admin/mail?state=given-up", "/audit/log"];
        foreach (var path in paths)
        {
            await administrator.GoAsync(path);
            await administrator.RequireFitAsync();
        }
    }
}
