using System.ComponentModel;
using System.Text.Json;

namespace CommissioningCases.Web.Api;

/// <summary>An entry of a case as programs read it.</summary>
public sealed record ApiEntry
{
    [Description("The place in the case’s history, from 1")]
    public required int Number { get; init; }

    [Description("What was attempted, as a line of a case history")]
    public required JsonElement Line { get; init; }

    [Description("Whether it was accepted; else the letter refused it")]
    public required bool Accepted { get; init; }

    [Description("The clauses that were not met")]
    public required IReadOnlyList<string> Unmet { get; init; }

    [Description("When it was recorded")]
    public required DateTimeOffset RecordedAt { get; init; }

    [Description("Who recorded it")]
    public required string RecordedBy { get; init; }

    [Description("In which role they recorded it")]
    public required string Role { get; init; }

    [Description("Code of the organisation for which they recorded it; null where that is none")]
    public required string? Organisation { get; init; }

    [Description("SHA-256 of the whole entry and of the hash before it")]
    public required string Hash { get; init; }

    internal static ApiEntry Of(EntryView entry, CaseView view, RuleSets rules)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line))
        {
            ExportedLine.Write(writer, view.Reference, entry.On, entry.Do, ExportedLine.EditionOf(entry.Number, view.File.Edition, rules), entry.RecordId, entry.Fields);
        }

        using var read = JsonDocument.Parse(line.ToArray());
        return new ApiEntry
        {
            Number = entry.Number,
            Line = read.RootElement.Clone(),
            Accepted = entry.IsAccepted,
            Unmet = entry.Unmet,
            RecordedAt = entry.RecordedAt,
            RecordedBy = entry.UserName,
            Role = ExchangeNames.Of(entry.Role),
            Organisation = entry.Organisation,
            Hash = entry.Hash,
        };
    }
}
