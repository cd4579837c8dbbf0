namespace CommissioningCases.Web.Components;

/// <summary>A text that the query of an address gives.</summary>
public static class QueryText
{
    /// <summary>Without the space around it, and without NUL: the database's texts hold none, not even one that is looked for.</summary>
    /// <returns>Null where nothing is given.</returns>
    public static string? Of(string? given) => given?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text : null;
}
