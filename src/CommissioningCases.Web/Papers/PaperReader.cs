using AngleSharp.Html.Parser;

namespace CommissioningCases.Web.Papers;

/// <summary>Reads a page as a paper: the part that says of itself what paper it is, and of that what a screen reader would read out and a printer print.</summary>
internal static class PaperReader
{
    /// <summary>By which an element says what kind of paper it is, of what, and whether its headings have numbers.</summary>
    private const string Kind = "data-paper";
    private const string Reference = "data-reference";
    private const string Numbered = "data-numbered";

    /// <returns>Null where the page has no paper.</returns>
    public static Paper? Read(Stream page, DateOnly day)
    {
        using var document = new HtmlParser().ParseDocument(page);
        if (document.QuerySelector($"[{Kind}]") is not { } root)
        {
            return null;
        }

        var blocks = BlockReader.Read(root);
        var title = blocks.OfType<PaperHeading>().FirstOrDefault()?.Text ?? document.Title ?? "";
        return new Paper(root.GetAttribute(Kind)!, root.GetAttribute(Reference), title, day, blocks) { IsNumbered = root.HasAttribute(Numbered) };
    }
}
