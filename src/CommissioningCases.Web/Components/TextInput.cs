namespace CommissioningCases.Web.Components;

/// <summary>
/// A labelled box for the partials <c>_TextInput</c> and <c>_PasswordInput</c>. What was typed and what is wrong with it come from the model
/// state under <paramref name="Name"/>, so a form that comes back, or is restored after an expired sign-in, needs nothing else.
/// </summary>
public sealed record TextInput(string Name, string Label) : IHasBoxes
{
    public IEnumerable<string> Boxes => [Name];

    public string? Value { get; init; }

    public string? Hint { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>The keyboard that a phone offers, such as <c>decimal</c>.</summary>
    public string? InputMode { get; init; }

    public string? Autocomplete { get; init; }

    /// <summary>What the browser suggests while somebody types; anything else can be typed too.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The width in characters that the box suggests: 2, 3, 4, 5, 10, 20 or 30 of the NHS.UK front end.</summary>
    public int? Width { get; init; }
}
