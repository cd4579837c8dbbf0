namespace CommissioningCases.Browser.Tests;

/// <summary>People who are none of the demonstration's, where a test needs a trust of its own.</summary>
internal static class Invitation
{
    private const string Password = "correct horse battery";

    /// <summary>Invites a commissioner of a trust, who chooses a password.</summary>
    /// <returns>The commissioner at a browser, signed in.</returns>
    public static async Task<Visitor> InviteCommissionerAsync(this Visitor administrator, string email, string trust)
    {
        await administrator.GoAsync("/admin/users/add");
        await administrator.Page.FillAsync("#Email", email);
        await administrator.Page.FillAsync("#Name", email);
        await administrator.Page.CheckAsync("main [name=Role][value=commissioner]");
        await administrator.Page.SelectOptionAsync("#Organisation", trust);
        await administrator.SubmitAsync();
        var link = await administrator.FindLinkAsync(email);

        var invited = await BrowserSite.OpenAsync();
        await invited.Page.GotoAsync(link.PathAndQuery + link.Fragment);
        await invited.Page.FillAsync("#NewPassword", Password);
        await invited.SubmitAsync();
        await invited.Page.FillAsync("#Email", email);
        await invited.Page.FillAsync("#Password", Password);
        await invited.SubmitAsync();
        await invited.PressAsync("I know of this"); // that they were invited
        return invited;
    }
}
