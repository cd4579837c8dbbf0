using System.Globalization;
using System.Net;
using System.Text;

namespace CommissioningCases.Application.Packs;

/// <summary>The entries of a pack as a page to read. It proves nothing: what it tells stands in the entries, which verify.html checks and shows.</summary>
internal sealed class ReadableHistory(ShownHistory shown)
{
    private readonly Names _names = new(shown.Bodies);

    /// <param name="total">How many entries there are, shown or not.</param>
    public string Write(IReadOnlyList<Entry> entries, int total)
    {
        var page = new StringBuilder($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>History of {Text(shown.Name)}</title>
            <style>body {"{"} font: 1.1rem/1.5 Arial, sans-serif; margin: 0 auto; max-width: 50rem; padding: 1rem; {"}"} li {"{"} margin-bottom: 1rem; overflow-wrap: anywhere; {"}"} .by {"{"} color: #4c6272; {"}"}</style>
            </head>
            <body>
            <h1>History of {Text(shown.Name)}</h1>
            <p>{(entries.Count == total ? $"All {total} entries" : $"{entries.Count} of {total} entries: those that whoever this was made for may see to the full")}, refused attempts among them. To see whether this is what was recorded, open verify.html.</p>
            <ol>

            """);
        foreach (var entry in entries)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li value=\"{entry.Number}\">{Text(EnglishFormat.Day(entry.OnDay))}: {Text(Tell(entry))}\n");
            foreach (var field in entry.ReadFields().EnumerateObject())
            {
                page.Append(CultureInfo.InvariantCulture, $"<div>{Text(field.Name)}: {Text(field.Value.ToString())}</div>\n");
            }

            page.Append(CultureInfo.InvariantCulture, $"<div class=\"by\">Recorded by {Text(entry.UserName)}, {Text(entry.Role)}, on {Text(EnglishFormat.Day(Time.Calendar.DayOf(entry.RecordedAt)))}</div></li>\n");
        }

        return page.Append("</ol>\n</body>\n</html>\n").ToString();
    }

    private string Tell(Entry entry)
    {
        var action = shown.File.Kind.Find(entry.Do)?.Title ?? entry.Do;
        return entry.IsAccepted
            ? shown.File.Kind.Tell(shown.File, entry.Do, entry.ReadFields(), entry.Number, _names)?.ToString() ?? action
            : $"Tried: {action}. Refused under {string.Join(", ", entry.Unmet)}.";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
