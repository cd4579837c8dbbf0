namespace CommissioningCases.Browser.Tests;

/// <summary>A passkey is made and used by the browser itself, with an authenticator that it plays.</summary>
public sealed class PasskeyTests
{
    private const string Email = "passkey.holder@demo.example";
    private const string Password = "correct horse battery";

    private static readonly Dictionary<string, object> Authenticator = new()
    {
        ["options"] = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        },
    };

    [Fact]
    public async Task Somebody_adds_a_passkey_signs_in_by_it_alone_and_a_password_alone_opens_nothing_any_more()
    {
        var link = await InviteAsync();
        await using var holder = await BrowserSite.OpenAsync(byName: true);
        var browser = await holder.Page.Context.NewCDPSessionAsync(holder.Page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", Authenticator);
        await holder.Page.GotoAsync(link);
        await holder.Page.WaitForSelectorAsync("#NewPassword");
        await holder.Page.FillAsync("#NewPassword", Password);
        await holder.SubmitAsync();
        await GivePasswordAsync(holder);
        await holder.GoAsync("/account/second-factor");
        await holder.KeepPictureAsync("second-factor");
        await holder.Page.FillAsync("#Name", "Work laptop");
        await holder.PressAsync(holder.Page.Locator("form[data-passkey] button"));
        (await holder.TextsAsync(".nhsuk-warning-callout code")).Count.ShouldBe(8);
        (await holder.TextAsync()).ShouldContain("Work laptop");
        await holder.KeepPictureAsync("passkey-added");

        await SignOutAsync(holder);
        await holder.PressAsync(holder.Page.Locator("form[data-passkey] button"));
        (await holder.Page.InnerTextAsync(".nhsuk-header__account")).ShouldContain("Petra Passkey");

        await SignOutAsync(holder);
        await GivePasswordAsync(holder);
        (await holder.Page.InnerTextAsync("h1")).ShouldBe("Enter the code");
        await holder.KeepPictureAsync("enter-the-code");
        await holder.PressAsync(holder.Page.Locator("form[data-passkey] button"));
        (await holder.Page.InnerTextAsync(".nhsuk-header__account")).ShouldContain("Petra Passkey");
    }

    private static async Task<string> InviteAsync()
    {
        await using var administrator = await BrowserSite.SignInAsync("admin");
        await administrator.GoAsync("/admin/users/add");
        await administrator.Page.FillAsync("#Email", Email);
        await administrator.Page.FillAsync("#Name", "Petra Passkey");
        await administrator.Page.CheckAsync("main [name=Role][value=auditor]");
        await administrator.SubmitAsync();
        var link = await administrator.FindLinkAsync(Email);
        return link.PathAndQuery + link.Fragment;
    }

    private static async Task GivePasswordAsync(Visitor holder)
    {
        await holder.Page.FillAsync("#Email", Email);
        await holder.Page.FillAsync("#Password", Password);
        await holder.SubmitAsync();
    }

    private static Task SignOutAsync(Visitor holder) => holder.PressAsync(holder.Page.Locator(".nhsuk-header__account-button"));
}
