namespace CommissioningCases.Application.Projections;

/// <summary>By which definition the views of the database were made. There is one row of it.</summary>
public sealed record ProjectionsMade
{
    /// <summary>The definition's hash.</summary>
    public required string Edition { get; init; }
}
