using Microsoft.AspNetCore.Html;

namespace CommissioningCases.Web.Components;

/// <summary>A text without blanks that breaks before certain signs where there is no room for it, rather than in the middle of a name.</summary>
public static class BreakableText
{
    /// <param name="isBreak">Whether it can break before that sign.</param>
    public static IHtmlContent Of(string text, Func<char, bool> isBreak)
    {
        var html = new HtmlContentBuilder();
        var begin = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (isBreak(text[at]))
            {
                html.Append(text[begin..at]).AppendHtml("<wbr>");
                begin = at;
            }
        }

        return html.Append(text[begin..]);
    }
}
