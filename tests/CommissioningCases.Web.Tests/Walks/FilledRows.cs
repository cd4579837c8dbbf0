using System.Text.Json;
using AngleSharp.Html.Dom;

namespace CommissioningCases.Web.Tests.Walks;

/// <summary>Fills in a form on which several things are recorded at once, as a person would whose attempts are those lines.</summary>
public static class FilledRows
{
    private static readonly string[] OfLine = ["do", "case", "refused", "on"];

    /// <summary>What is typed and ticked on the page for lines of one day.</summary>
    /// <param name="lines">The form's own first; those of a table in any order.</param>
    public static IReadOnlyList<(string Name, string Value)> Of(Answer page, IReadOnlyList<JsonElement> lines, params string[] notAsked)
    {
        string[] without = ["do", "case", "refused", .. notAsked];
        var own = lines[0];
        return ActionOf(own) switch
        {
            "record-engagement" => [.. Plain(own, without), .. lines.Skip(1).SelectMany((line, i) => AlsoThere(line, i + 1))],
            "set-measure" => [.. Plain(own, without), .. lines.Skip(1).SelectMany((line, i) => Plain(line, OfLine).Select(box => ($"row.{i + 1}.{box.Name}", box.Value)))],
            "record-measurement" => [.. Plain(own, [.. without, "measure", "value"]), .. lines.SelectMany(line => InTable(page, line, "measure"))],
            "score-bid" => [.. Plain(own, [.. without, "provider", "quality", "value"]), .. lines.SelectMany(line => InTable(page, line, "provider"))],
            "invite" or "receive-bid" => [.. Plain(own, [.. without, "provider"]), .. Chosen(page, lines, "provider")],
            "open-tender" => [.. Plain(own, without), .. Chosen(page, [.. lines.Skip(1)], "invited")],
            "request-review" when lines.Count > 1 => [.. Plain(own, [.. without, "mechanism"]), .. lines.Select(line => ("mechanisms", TextOf(line, "mechanism")))],
            _ => Plain(own, without),
        };
    }

    private static string ActionOf(JsonElement line) => TextOf(line, "do");

    private static string TextOf(JsonElement line, string field) => line.GetProperty(field).GetString()!;

    private static IReadOnlyList<(string Name, string Value)> Plain(JsonElement line, string[] without) => [.. FilledForm.Of(line, without).Select(box => (box.Key, box.Value))];

    private static IEnumerable<(string Name, string Value)> AlsoThere(JsonElement line, int row) => TextOf(line, "with") == "provider"
        ? [($"also.{row}", $"provider:{TextOf(line, "party")}")]
        : [($"also.{row}", $"{TextOf(line, "with")}:"), ($"also.{row}.name", TextOf(line, "party"))];

    /// <summary>The boxes of the row that is about what the line names.</summary>
    private static IEnumerable<(string Name, string Value)> InTable(Answer page, JsonElement line, string about)
    {
        var subject = page.Page.QuerySelectorAll("form.app-form input[type=hidden]").OfType<IHtmlInputElement>()
            .Single(input => input.Name!.StartsWith("row.", StringComparison.Ordinal) && input.Name.EndsWith($".{about}", StringComparison.Ordinal) && input.Value == TextOf(line, about));
        var row = subject.Name![..^about.Length];
        return line.EnumerateObject().Where(field => field.Name is "quality" or "value").Select(field => (row + field.Name, field.Value.ToString()));
    }

    /// <summary>Those who are offered are ticked, and nobody else; the others are chosen in rows.</summary>
    private static IEnumerable<(string Name, string Value)> Chosen(Answer page, IReadOnlyList<JsonElement> lines, string name)
    {
        var codes = lines.Select(line => TextOf(line, "provider")).ToList();
        var offered = page.Page.QuerySelectorAll($"form.app-form input[name='{name}']").OfType<IHtmlInputElement>().Select(box => box.Value).ToList();
        IReadOnlyList<string> ticked = [.. codes.Where(offered.Contains)];
        IReadOnlyList<string> ticks = offered.Count > 0 && ticked.Count == 0 ? [""] : ticked;
        return [.. ticks.Select(code => (name, code)), .. codes.Except(offered).Select((code, i) => ($"others.{i + 1}", code))];
    }
}
