namespace CommissioningCases.Application.Correspondence;

/// <summary>A word that stands in braces in a template, and in its place the letter says what the case holds.</summary>
/// <param name="Name">Without its braces, such as <c>clause text</c>.</param>
/// <param name="Meaning">What it becomes, for whoever edits the template.</param>
/// <param name="Example">What it is in the example by which a template is tried.</param>
public abstract record LetterWord(string Name, string Meaning, string Example)
{
    public string InBraces => $"{{{Name}}}";
}

/// <inheritdoc/>
/// <param name="Value">What it is in a letter; null or blank where nothing was recorded.</param>
internal sealed record LetterWord<TFact>(string Name, string Meaning, string Example, Func<LetterContext<TFact>, string?> Value) : LetterWord(Name, Meaning, Example)
    where TFact : StrikeableFact;

/// <summary>What a letter is filled from.</summary>
/// <param name="Addressee">What people call whom it goes to.</param>
/// <param name="Writer">What people call whoever writes it.</param>
internal sealed record LetterContext<TFact>(CaseFile File, string Reference, DateOnly Today, Names Names, TFact Fact, string Addressee, string Writer)
    where TFact : StrikeableFact;
