using System.Globalization;
using System.Net;
using System.Text;
using CommissioningCases.Application.Papers;

namespace CommissioningCases.Application.Packs;

/// <summary>The entries of a pack to read, as a page and as a paper. They prove nothing: what they tell stands in the entries, which verify.html checks and shows.</summary>
/// <param name="entries">Those that are shown.</param>
/// <param name="total">How many entries there are, shown or not.</param>
internal sealed class ReadableHistory(ShownHistory shown, IReadOnlyList<Entry> entries, int total)
{
    private readonly Names _names = new(shown.Bodies);

    private string Title => $"History of {shown.Name}";

    private string About =>
        $"{(entries.Count == total ? $"All {total} entries" : $"{entries.Count} of {total} entries: those that whoever this was made for may see to the full")}, refused attempts among them. To see whether this is what was recorded, open verify.html.";

    public string ToPage()
    {
        var page = new StringBuilder($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(Title)}</title>
            <style>body {"{"} font: 1.1rem/1.5 Arial, sans-serif; margin: 0 auto; max-width: 50rem; padding: 1rem; {"}"} li {"{"} margin-bottom: 1rem; overflow-wrap: anywhere; {"}"} .by {"{"} color: #4c6272; {"}"}</style>
            </head>
            <body>
            <h1>{Text(Title)}</h1>
            <p>{About}</p>
            <ol>

            """);
        foreach (var entry in entries)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li value=\"{entry.Number}\">{Text(Tell(entry))}\n");
            foreach (var (name, value) in Fields(entry))
            {
                page.Append(CultureInfo.InvariantCulture, $"<div>{Text(name)}: {Text(value)}</div>\n");
            }

            page.Append(CultureInfo.InvariantCulture, $"<div class=\"by\">{Text(Author(entry))}</div></li>\n");
        }

        return page.Append("</ol>\n</body>\n</html>\n").ToString();
    }

    /// <param name="seal">To which the pack leads.</param>
    public Paper ToPaper(Sealing.Seal seal) => new(
        "history",
        shown.Name,
        Title,
        Time.Calendar.DayOf(seal.At),
        [new PaperHeading(1, Title), PaperParagraph.Of(About), new PaperList([.. entries.Select(entry => new PaperItem(entry.Number, BlocksOf(entry)))])])
    { Seal = seal.Number };

    private List<PaperBlock> BlocksOf(Entry entry) =>
    [
        PaperParagraph.Of(Tell(entry)),
        new PaperPairs([.. Fields(entry).Select(field => new PaperPair(field.Name, [PaperParagraph.Of(field.Value)]))]),
        PaperParagraph.Of(Author(entry), PaperStyle.Quiet),
        PaperParagraph.Of($"Hash {Convert.ToHexStringLower(entry.Hash)}", PaperStyle.Quiet),
    ];

    private static IEnumerable<(string Name, string Value)> Fields(Entry entry) => entry.ReadFields().EnumerateObject().Select(field => (field.Name, field.Value.ToString()));

    private static string Author(Entry entry) => $"Recorded by {entry.UserName}, {entry.Role}, on {EnglishFormat.Day(Time.Calendar.DayOf(entry.RecordedAt))}";

    private string Tell(Entry entry)
    {
        var action = shown.File.Kind.Find(entry.Do)?.Title ?? entry.Do;
        var told = entry.IsAccepted
            ? shown.File.Kind.Tell(shown.File, entry.Do, entry.ReadFields(), entry.Number, _names)?.ToString() ?? action
            : $"Tried: {action}. Refused under {string.Join(", ", entry.Unmet)}.";
        return $"{EnglishFormat.Day(entry.OnDay)}: {told}";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
