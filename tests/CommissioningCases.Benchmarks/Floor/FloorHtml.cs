using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CommissioningCases.Benchmarks.Floor;

/// <summary>The pages of the floor: what people read on the product's, encoded and in the same tables, without what is beside it.</summary>
internal sealed class FloorHtml
{
    private static readonly byte[] Head = Encoding.UTF8.GetBytes("""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Commissioning Cases</title><meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/css/site.css"><script type="module" src="/js/app.js"></script></head><body><a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
        <header class="nhsuk-header"><a href="/">Commissioning Cases</a><nav><ul><li><a href="/work">My work</a></li><li><a href="/cases">Cases</a></li><li><a href="/engagements">Engagements</a></li>
        <li><a href="/choice">Choice programme</a></li><li><a href="/news">What is new</a></li><li><a href="/account">Your account</a></li></ul></nav></header><main class="nhsuk-main-wrapper" id="maincontent">
        """);

    private static readonly byte[] Tail = "</main><footer class=\"nhsuk-footer\"><a href=\"/help\">Help</a></footer></body></html>"u8.ToArray();

    private readonly ArrayBufferWriter<byte> _page = new(32 * 1024);

    public FloorHtml() => _page.Write(Head);

    /// <summary>Ends the page.</summary>
    public ReadOnlyMemory<byte> End()
    {
        _page.Write(Tail);
        return _page.WrittenMemory;
    }

    public void List(List<FloorCase> cases, List<FloorCount> counts)
    {
        Raw("<h1>Cases</h1><form><input name=\"q\" type=\"search\"><button>Search</button></form><ul class=\"app-counts\">");
        foreach (var count in counts)
        {
            Raw($"<li><a href=\"/cases?stage={count.Word}&amp;scenario={count.State}\"><strong>{count.Cases}</strong> {count.Word}</a></li>");
        }

        Raw("</ul><table class=\"nhsuk-table\"><thead><tr><th>Case</th><th>Scenario</th><th>Stage</th><th>Providers</th><th>Owner</th><th>Due</th><th>Last entry</th></tr></thead><tbody>");
        foreach (var one in cases)
        {
            Raw($"<tr class=\"nhsuk-table__row\"><td class=\"nhsuk-table__cell\"><a href=\"/cases/{one.Name}\">");
            Text(one.Service);
            Raw($"</a> <span class=\"app-secondary\">{one.Name}</span></td><td class=\"nhsuk-table__cell\">{one.Scenario}</td><td class=\"nhsuk-table__cell\"><strong class=\"nhsuk-tag\">{one.Stage}</strong> since {Day(one.Entered)}</td><td class=\"nhsuk-table__cell\">");
            foreach (var provider in one.Providers)
            {
                Text(provider);
                Raw(" ");
            }

            Raw("</td><td class=\"nhsuk-table__cell\">");
            Text(one.Owner ?? "Nobody");
            Raw($"</td><td class=\"nhsuk-table__cell\">{(one.Due is { } due ? $"{Day(due)} {one.DueWhat}" : "")}</td><td class=\"nhsuk-table__cell\">{one.Recorded.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)}</td></tr>");
        }

        Raw("</tbody></table>");
    }

    public void Case((FloorCase Case, List<FloorEntry> Entries) found)
    {
        Raw($"<h1><span class=\"nhsuk-caption-l\">{found.Case.Name} Scenario {found.Case.Scenario}</span>");
        Text(found.Case.Service);
        Raw($"</h1><p>{found.Case.Stage} since {Day(found.Case.Entered)}</p><h2>History</h2><ol class=\"app-timeline\">");
        foreach (var entry in found.Entries)
        {
            Raw($"<li class=\"app-timeline__entry\" id=\"entry-{entry.Number}\"><h3>{entry.Number} {entry.Do}</h3><p>{Day(entry.On)}, {(entry.IsAccepted ? "accepted" : "refused")}, recorded {entry.Recorded.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)} by ");
            Text(entry.UserName);
            Raw($", {entry.Role}</p><dl class=\"nhsuk-summary-list\">");
            using var fields = JsonDocument.Parse(entry.Fields);
            foreach (var field in fields.RootElement.EnumerateObject())
            {
                Raw("<div class=\"nhsuk-summary-list__row\"><dt class=\"nhsuk-summary-list__key\">");
                Text(field.Name);
                Raw("</dt><dd class=\"nhsuk-summary-list__value\">");
                Text(field.Value.ToString());
                Raw("</dd></div>");
            }

            Raw("</dl></li>");
        }

        Raw("</ol>");
    }

    public void Dashboard(List<FloorCount> counts)
    {
        Raw("<h1>Assurance board</h1><table class=\"nhsuk-table\"><thead><tr><th>Primary Care Trust</th><th>Cases</th></tr></thead><tbody>");
        foreach (var trust in counts.GroupBy(count => count.Of))
        {
            Raw($"<tr class=\"nhsuk-table__row\"><th class=\"nhsuk-table__cell\">{trust.Key}</th><td class=\"nhsuk-table__cell\"><ul class=\"app-counts\">");
            foreach (var count in trust)
            {
                Raw($"<li><a href=\"/cases?pct={trust.Key}&amp;{count.Word}={count.State}\"><strong>{count.Cases}</strong> {count.Word} {count.State}</a></li>");
            }

            Raw("</ul></td></tr>");
        }

        Raw("</tbody></table>");
    }

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private void Text(string text) => Raw(HtmlEncoder.Default.Encode(text));

    private void Raw(string text) => _page.Advance(Encoding.UTF8.GetBytes(text, _page.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
