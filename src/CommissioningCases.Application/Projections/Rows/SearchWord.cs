namespace CommissioningCases.Application.Projections;

/// <summary>A word that some case holds, to be offered to those who typed one that is nearly the same. The database keeps them after <see cref="CaseText"/>.</summary>
public sealed record SearchWord
{
    /// <summary>In small letters without accents, of five letters or more.</summary>
    public required string Word { get; init; }
}
