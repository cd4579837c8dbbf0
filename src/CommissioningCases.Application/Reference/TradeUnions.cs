namespace CommissioningCases.Application.Reference;

/// <summary>Which trade union an engagement with staff was with.</summary>
public static class TradeUnions
{
    /// <summary>What people call the union of that abbreviation; the abbreviation itself where the reference data has none such.</summary>
    public static string NameOf(string abbreviation) =>
        ReferenceData.BuiltIn.Bodies.Unions.FirstOrDefault(union => union.Abbreviation == abbreviation)?.Name ?? abbreviation;

    /// <summary>Whether the party that a commissioner wrote down, such as "UNISON, hospital branch", names the union by its abbreviation or name.</summary>
    /// <param name="abbreviation">The union's abbreviation in the reference data.</param>
    public static bool IsNamedIn(string abbreviation, string party) =>
        ReferenceData.BuiltIn.Bodies.Unions.FirstOrDefault(union => union.Abbreviation == abbreviation) is { } known
        && (HoldsWords(party, known.Abbreviation) || HoldsWords(party, known.Name));

    /// <summary>Whether the words stand in the text, not only as part of longer ones: "GMB" is not in "GMBU".</summary>
    private static bool HoldsWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var after = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (after == text.Length || !char.IsLetterOrDigit(text[after])))
            {
                return true;
            }
        }

        return false;
    }
}
