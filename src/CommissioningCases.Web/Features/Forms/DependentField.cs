namespace CommissioningCases.Web.Features.Forms;

/// <summary>A field that makes sense with one choice alone: its form shows it below that choice, and what it holds counts only where the choice is made.</summary>
/// <param name="Word">The choice, in the word of the exchange format.</param>
public sealed record DependentField(Field Choice, string Word, Field Field)
{
    /// <summary>What to say below its label once the choice is made, where that is not the field's own hint.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether the form asked for it, as it was filled in.</summary>
    public bool IsAsked(IFormCollection form) => form[Choice.Name].ToString() == Word;
}
