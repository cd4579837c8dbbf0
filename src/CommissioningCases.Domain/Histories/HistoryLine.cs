using System.Text.Json;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Rules;

namespace CommissioningCases.Domain.Histories;

/// <summary>One line of a case history: which case, and what was attempted on it.</summary>
/// <param name="Case">The case's name in the history; null when it is missing, blank or no text.</param>
public readonly record struct HistoryLine(string? Case, Submission Submission)
{
    /// <summary>Reads a line that holds a JSON object.</summary>
    public static HistoryLine Read(JsonElement line) => new(Text(line, "case"), new Submission(Text(line, "do"), line));

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var element) && !JsonText.IsBlank(element) && JsonText.TryRead(element, out var text) && !JsonText.IsTooLong(text)
            ? text
            : null;
}
