namespace CommissioningCases.Application.Projections;

/// <summary>A word of any case as the index of words has it, by which the beginning of a word is found. It is written and read by the database alone.</summary>
public sealed record SearchLexeme
{
    public required string Lexeme { get; init; }
}
