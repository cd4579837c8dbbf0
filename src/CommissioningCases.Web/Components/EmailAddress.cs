using Microsoft.AspNetCore.Html;

namespace CommissioningCases.Web.Components;

/// <summary>An email address that breaks before its @ or a dot where there is no room for it, rather than in the middle of a name.</summary>
public static class EmailAddress
{
    /// <returns>Null for no address.</returns>
    public static IHtmlContent? Breakable(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var html = new HtmlContentBuilder();
        var begin = 0;
        for (var at = 1; at < address.Length; at++)
        {
            if (address[at] is '@' or '.')
            {
                html.Append(address[begin..at]).AppendHtml("<wbr>");
                begin = at;
            }
        }

        return html.Append(address[begin..]);
    }
}
