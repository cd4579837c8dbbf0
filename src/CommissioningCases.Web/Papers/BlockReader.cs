using System.Globalization;
using AngleSharp.Dom;

namespace CommissioningCases.Web.Papers;

/// <summary>Reads the elements of a page as the blocks of a paper.</summary>
internal static class BlockReader
{
    private static readonly string[] InsetClasses = ["nhsuk-inset-text", "app-quotation"];

    public static IReadOnlyList<PaperBlock> Read(IElement element) => [.. ContentOf(element, PaperStyle.Plain, keepsLines: false)];

    /// <summary>What stands in an element: words between its blocks are paragraphs too.</summary>
    private static IEnumerable<PaperBlock> ContentOf(IElement element, PaperStyle style, bool keepsLines)
    {
        var keeps = keepsLines || PrintedElements.KeepsLines(element);
        var look = style | PrintedElements.StyleOf(element);
        var line = new LineReader();
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child && !PrintedElements.IsLeftOut(child) && !PrintedElements.IsWithinLine(child))
            {
                foreach (var block in (IEnumerable<PaperBlock>)[.. ParagraphOf(line), .. BlocksOf(child, look, keeps)])
                {
                    yield return block;
                }

                line = new LineReader();
            }
            else
            {
                line.Add(node, look, keeps);
            }
        }

        foreach (var block in ParagraphOf(line))
        {
            yield return block;
        }
    }

    private static IEnumerable<PaperBlock> BlocksOf(IElement element, PaperStyle style, bool keepsLines) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => [HeadingOf(element)],
        "ul" or "ol" => ListOf(element, style, keepsLines) is { Items.Count: > 0 } list ? [list] : [],
        "dl" => [new PaperPairs([.. element.QuerySelectorAll("dt").Where(IsPrinted).Select(name => PairOf(name, style, keepsLines))])],
        "table" => [TableOf(element)],
        "summary" => ContentOf(element, style | PaperStyle.Bold, keepsLines),
        "svg" => PictureReader.Read(element),
        _ when InsetClasses.Any(element.ClassList.Contains) => [new PaperInset([.. ContentOf(element, style, keepsLines)])],
        _ => ContentOf(element, style, keepsLines),
    };

    private static IEnumerable<PaperBlock> ParagraphOf(LineReader line) => line.IsEmpty ? [] : [new PaperParagraph(line.Runs())];

    private static PaperHeading HeadingOf(IElement heading)
    {
        var caption = heading.QuerySelector("[class^=nhsuk-caption]");
        var above = caption is null ? null : LineReader.TextOf(caption);
        caption?.Remove();
        return new PaperHeading(heading.LocalName[1] - '0', LineReader.TextOf(heading), above);
    }

    private static PaperList ListOf(IElement list, PaperStyle style, bool keepsLines)
    {
        var next = 1;
        var items = new List<PaperItem>();
        foreach (var item in list.Children.Where(child => child.LocalName == "li" && !PrintedElements.IsLeftOut(child)))
        {
            int? number = list.LocalName != "ol" || IsWithoutNumbers(list) ? null
                : int.TryParse(item.GetAttribute("value"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own
                : next;
            next = (number ?? next) + 1;
            items.Add(new PaperItem(number, [.. ContentOf(item, style, keepsLines)]));
        }

        return new PaperList(items);
    }

    /// <summary>Lists whose order is told by days, not by numbers.</summary>
    private static bool IsWithoutNumbers(IElement list) => list.ClassList.Contains("app-register");

    private static PaperPair PairOf(IElement name, PaperStyle style, bool keepsLines) =>
        new(LineReader.TextOf(name), name.NextElementSibling is { LocalName: "dd" } value ? [.. ContentOf(value, style, keepsLines)] : []);

    private static PaperTable TableOf(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(IsPrinted).ToLookup(row => row.ParentElement?.LocalName == "thead", RowOf);
        return new PaperTable(CaptionOf(table), [.. rows[true]], [.. rows[false]]);
    }

    /// <summary>None where it says no more than the heading above the table.</summary>
    private static string? CaptionOf(IElement table)
    {
        var caption = table.QuerySelector("caption") is { } element ? LineReader.TextOf(element) : null;
        var above = table.Closest("details, section")?.QuerySelector("summary, h2, h3") is { } heading ? LineReader.TextOf(heading) : null;
        return caption is null || above is null || (!caption.Contains(above, StringComparison.OrdinalIgnoreCase) && !above.Contains(caption, StringComparison.OrdinalIgnoreCase)) ? caption : null;
    }

    private static PaperRow RowOf(IElement row) => new(
    [
        .. row.Children.Where(cell => cell.LocalName is "th" or "td" && !PrintedElements.IsLeftOut(cell))
            .Select(cell => new PaperCell([.. ContentOf(cell, PaperStyle.Plain, keepsLines: false)], cell.LocalName == "th", cell.ClassList.Contains("app-number"))),
    ]);

    private static bool IsPrinted(IElement element) => !PrintedElements.IsLeftOut(element) && (element.ParentElement is not { } parent || !PrintedElements.IsLeftOut(parent));
}
