using Microsoft.AspNetCore.Html;

namespace CommissioningCases.Web.Components;

/// <summary>An email address that breaks before its @ or a dot where there is no room for it, rather than in the middle of a name.</summary>
public static class EmailAddress
{
    /// <returns>Null for no address.</returns>
    public static IHtmlContent? Breakable(string? address) => address is null ? null : BreakableText.Of(address, sign => sign is '@' or '.');
}
