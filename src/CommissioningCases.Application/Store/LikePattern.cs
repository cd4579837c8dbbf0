namespace CommissioningCases.Application.Store;

/// <summary>Turns what somebody typed into a pattern of the database's LIKE.</summary>
internal static class LikePattern
{
    public const string Escape = "\\";

    /// <summary>What contains the text, spaces around it left out; null where it is blank.</summary>
    public static string? Containing(string? text) => string.IsNullOrWhiteSpace(text) ? null : $"%{Escaped(text.Trim())}%";

    /// <summary>What is the text, capitals or not, spaces around it left out.</summary>
    public static string Exactly(string text) => Escaped(text.Trim());

    private static string Escaped(string text) => text
        .Replace("\0", "", StringComparison.Ordinal) // which no text of the database holds
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
