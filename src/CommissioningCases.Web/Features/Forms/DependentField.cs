namespace CommissioningCases.Web.Features.Forms;

/// <summary>
/// A field that makes sense with some choices alone, and counts only where one of them is made. Its form shows it below the choice, or where there are several, below them all.
/// </summary>
/// <param name="Words">The choices, in the words of the exchange format.</param>
public sealed record DependentField(Field Choice, IReadOnlyList<string> Words, Field Field)
{
    /// <summary>What to say below its label once the choice is made, where that is not the field's own hint.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether the form asked for it, as it was filled in.</summary>
    public bool IsAsked(IFormCollection form) => Words.Contains(form[Choice.Name].ToString());

    /// <summary>Whether it is shown below that choice, since it makes sense with it alone.</summary>
    public bool IsBelow(string word) => Words is [var only] && only == word;
}
