namespace CommissioningCases.Application.Projections;

/// <summary>A text may have thousands of characters, and no index holds one so long: an index holds its beginning.</summary>
public static class IndexedText
{
    /// <summary>How many characters of a text an index holds; those outside the basic plane count once, as the database counts them.</summary>
    public const int Longest = 200;

    public static string StartOf(string text) => text.Length <= Longest ? text : string.Concat(text.EnumerateRunes().Take(Longest));
}
