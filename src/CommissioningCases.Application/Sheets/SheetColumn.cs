namespace CommissioningCases.Application.Sheets;

/// <summary>A column of a kind of spreadsheet: the template, the page on which columns are chosen, the check and the messages all ask this.</summary>
/// <param name="Name">By which addresses and messages know it: that of the field which it fills in.</param>
/// <param name="Heading">What stands above it in the template.</param>
/// <param name="HowWritten">A sentence that says how it is written.</param>
public sealed record SheetColumn(string Name, string Heading, string HowWritten)
{
    /// <summary>Whether the spreadsheet must have it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>What else people write above it.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>What may stand in it.</summary>
    public required string Example { get; init; }

    /// <summary>Whether it holds days, which the template's cells then show as such.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether that heading is meant for it, whatever its case and the signs in it.</summary>
    public bool IsHeadedBy(string heading)
    {
        var letters = Letters(heading);
        return letters.Length > 0 && (letters == Letters(Heading) || letters == Letters(Name) || Synonyms.Any(synonym => Letters(synonym) == letters));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
