
namespace CommissioningCases.Web.Components;

/// <summary>A labelled box for several lines, for the partial <c>_TextArea</c>, which counts what is left of the longest text allowed.</summary>
public sealed record TextArea(string Name, string Label) : IHasBoxes
{
    public IEnumerable<string> Boxes => [Name];

    public const int Longest = Field.LongestText;

    public string? Value { get; init; }

    public string? Hint { get; init; }

    public int Lines { get; init; } = 5;

    /// <summary>How many characters are taken.</summary>
    public int Most { get; init; } = Longest;
}
