using System.Text.Json;
using CommissioningCases.Domain.Rules;

namespace CommissioningCases.Domain.Histories;

/// <summary>One line of a case history: which case, and what was attempted on it.</summary>
/// <param name="Case">The case's name as the line gives it, be it blank; null when it gives none, or no text.</param>
public readonly record struct HistoryLine(string? Case, SubmittedAction Submission)
{
    /// <summary>The name of the history as it is kept and compared; null where the line gives none that can be one.</summary>
    public string? Name => Case is null || JsonText.IsBlank(Case) || JsonText.IsTooLong(Case) || ExchangeText.HasUnseen(Case) || ExchangeText.Normalize(Case) is var name && ExchangeText.IsFolder(name)
        ? null
        : name;

    /// <summary>Reads a line that holds a JSON object.</summary>
    public static HistoryLine Read(JsonElement line) => new(Text(line, "case"u8), new SubmittedAction(Text(line, "do"u8), line));

    /// <summary>What is wrong with a line that names an edition which there never was.</summary>
    public static FieldError UnknownEdition { get; } = new("edition", "This service does not know that edition of the rules");

    /// <summary>The edition under which the line begins a history: the one that it names, else the present one. Null where the service does not know it.</summary>
    public RuleSet? RulesOf(RuleSets rules) => Text(Submission.Fields, "edition"u8) is { } edition ? rules.Find(edition) : rules.Current;

    private static string? Text(JsonElement line, ReadOnlySpan<byte> name) =>
        line.TryGetProperty(name, out var element) && JsonText.TryRead(element, out var text) ? text : null;
}
