using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Application.Demonstration;

/// <summary>
/// A made-up case, choice programme or contract: a file of the folder Histories in the exchange format, with four liberties. A day written
/// <c>-61</c> or <c>+24</c> is counted from the day of seeding, <c>by</c> names the account that tries it where this is not the commissioner,
/// <c>refused</c> lists the clauses under which it is meant to be refused, and <c>continues</c> and <c>contract</c> name the file of the case that it goes on from, and of the contract from which it starts.
/// </summary>
public sealed class DemonstrationHistory
{
    private const string Folder = "CommissioningCases.Application.Demonstration.Histories.";

    private readonly string[] _lines;

    private DemonstrationHistory(string name, string[] lines)
    {
        Name = name;
        _lines = lines;
    }

    /// <summary>Every demonstration history, in the order of the files' names.</summary>
    public static IReadOnlyList<DemonstrationHistory> ReadAll()
    {
        var assembly = typeof(DemonstrationHistory).Assembly;
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               where resource.StartsWith(Folder, StringComparison.Ordinal)
               orderby resource
               select Read(resource[Folder.Length..], assembly.GetManifestResourceStream(resource)!),
        ];
    }

    /// <summary>The file's name, such as <c>01-community-podiatry.jsonl</c>.</summary>
    public string Name { get; }

    /// <summary>Its attempts as they are on that day of seeding.</summary>
    public IReadOnlyList<DemonstrationAttempt> On(DateOnly today)
    {
        var commissioner = "";
        var attempts = new List<DemonstrationAttempt>(_lines.Length);
        foreach (var line in _lines)
        {
            var fields = JsonNode.Parse(line)!.AsObject();
            WorkOutDays(fields, today);
            commissioner = commissioner.Length == 0 ? DemonstrationAccounts.CommissionerOf((string?)fields["pct"]).UserName : commissioner;
            var by = Take(fields, "by") is { } account ? DemonstrationAccounts.Named((string)account!).UserName : commissioner;
            var refused = Take(fields, "refused")?.AsArray().Select(clause => (string)clause!) ?? [];
            var action = (string)Take(fields, "do")!;
            attempts.Add(new DemonstrationAttempt(by!, action, JsonSerializer.SerializeToElement(fields), [.. refused]));
        }

        return attempts;
    }

    private static DemonstrationHistory Read(string name, Stream stream)
    {
        using var reader = new StreamReader(stream);
        return new DemonstrationHistory(name, reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static JsonNode? Take(JsonObject fields, string name)
    {
        fields.Remove(name, out var value);
        return value;
    }

    private static void WorkOutDays(JsonObject fields, DateOnly today)
    {
        foreach (var (name, value) in fields.ToList())
        {
            if (value is JsonValue text && text.TryGetValue<string>(out var word) && word is ['+' or '-', ..]
                && int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days))
            {
                fields[name] = DateField.Format(today.AddDays(days));
            }
        }
    }
}
