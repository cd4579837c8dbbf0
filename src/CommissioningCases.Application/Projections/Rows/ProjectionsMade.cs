namespace CommissioningCases.Application.Projections;

/// <summary>By which edition of their definition the views of the database were made. There is one row of it.</summary>
public sealed record ProjectionsMade
{
    public required int Edition { get; init; }
}
