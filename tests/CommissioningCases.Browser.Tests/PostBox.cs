namespace CommissioningCases.Browser.Tests;

/// <summary>The messages that the demonstration keeps instead of sending them.</summary>
internal static class PostBox
{
    /// <summary>The link in the latest message to somebody, as an administrator finds it.</summary>
    public static async Task<Uri> FindLinkAsync(this Visitor administrator, string email)
    {
        await administrator.GoAsync($"/admin/mail?person={Uri.EscapeDataString(email)}");
        await administrator.PressAsync(administrator.Page.Locator("main tbody a").First);
        return new Uri(await administrator.Page.InnerTextAsync(".app-link"));
    }
}
