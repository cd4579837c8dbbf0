using System.Text.Json;

namespace CommissioningCases.Application.Histories;

/// <summary>One line of a history file that is not blank.</summary>
/// <param name="Number">From 1, blank lines counted.</param>
/// <param name="Text">The line's bytes as they stand in the file; none when the line is too long.</param>
/// <param name="Document">The JSON object that it holds; null when it holds none.</param>
/// <param name="Line">What the object says.</param>
internal readonly record struct ParsedLine(int Number, ReadOnlyMemory<byte> Text, JsonDocument? Document, HistoryLine Line);
