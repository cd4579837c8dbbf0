using AngleSharp.Dom;

namespace CommissioningCases.Web.Papers;

/// <summary>What of a page stands on paper, and how its words look.</summary>
internal static class PrintedElements
{
    private static readonly HashSet<string> WithinLines = ["a", "abbr", "b", "br", "code", "del", "em", "i", "q", "s", "small", "span", "strong", "time"];
    private static readonly HashSet<string> LeftOut = ["button", "form", "input", "nav", "script", "select", "style", "template", "textarea"];

    /// <summary>The same that the style sheets leave out when a page is printed.</summary>
    private static readonly string[] LeftOutClasses =
    [
        "app-noprint", "app-noscript", "app-filter", "app-line-filter", "app-list-line__last", "app-bulk", "app-track--narrow", "nhsuk-button", "nhsuk-pagination",
    ];

    private static readonly string[] QuietClasses = ["app-secondary", "app-small", "app-timeline__by", "app-paper__clause", "app-checklist__more", "app-checklist__reading", "app-checklist__clauses"];

    /// <summary>Words that the style sheets put on a line of their own.</summary>
    private static readonly string[] OwnLineClasses = ["app-checklist__more", "app-checklist__reading", "app-wall__existing", "app-wall__until"];

    public static bool IsLeftOut(IElement element) =>
        LeftOut.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || LeftOutClasses.Any(element.ClassList.Contains);

    /// <summary>Whether it stands among words and not for itself.</summary>
    public static bool IsWithinLine(IElement element) =>
        WithinLines.Contains(element.LocalName) && element.Children.All(child => IsLeftOut(child) || IsWithinLine(child));

    /// <summary>Whether line ends in its text are meant.</summary>
    public static bool KeepsLines(IElement element) => element.ClassList.Contains("app-prewrap");

    public static bool BeginsLine(IElement element) => OwnLineClasses.Any(element.ClassList.Contains);

    public static PaperStyle StyleOf(IElement element)
    {
        var style = element.LocalName switch
        {
            "b" or "strong" => PaperStyle.Bold,
            "del" or "s" => PaperStyle.Struck,
            _ when element.ClassList.Contains("nhsuk-heading-xs") => PaperStyle.Bold,
            _ => PaperStyle.Plain,
        };
        return QuietClasses.Any(element.ClassList.Contains) ? style | PaperStyle.Quiet : style;
    }
}
