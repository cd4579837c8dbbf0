using System.Text.Json;
using CommissioningCases.Domain.Rules;

namespace CommissioningCases.Domain.Histories;

/// <summary>One line of a case history: which case, and what was attempted on it.</summary>
/// <param name="Case">The case's name as the line gives it, be it blank; null when it gives none, or no text.</param>
public readonly record struct HistoryLine(string? Case, SubmittedAction Submission)
{
    /// <summary>Whether the line names a case by a text that can be a name.</summary>
    public bool HasName => !string.IsNullOrWhiteSpace(Case) && !JsonText.IsTooLong(Case);

    /// <summary>Reads a line that holds a JSON object.</summary>
    public static HistoryLine Read(JsonElement line) => new(Text(line, "case"u8), new SubmittedAction(Text(line, "do"u8), line));

    /// <summary>What is wrong with a line that names an edition which there never was.</summary>
    public static FieldError UnknownEdition { get; } = new("edition", "This service does not know that edition of the rules");

    /// <summary>The edition under which the line begins a history: the one that it names, else the present one. Null where the service does not know it.</summary>
    public RuleSet? RulesOf(RuleSets rules) => Text(Submission.Fields, "edition"u8) is { } edition ? rules.Find(edition) : rules.Current;

    private static string? Text(JsonElement line, ReadOnlySpan<byte> name) =>
        line.TryGetProperty(name, out var element) && JsonText.TryRead(element, out var text) ? text : null;
}
