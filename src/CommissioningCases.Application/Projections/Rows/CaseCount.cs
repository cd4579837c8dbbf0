namespace CommissioningCases.Application.Projections;

/// <summary>How many cases of a Primary Care Trust and scenario are in a stage, kept up with every entry because counting them does not scale.</summary>
public sealed record CaseCount : IScoped
{
    public required string Pct { get; init; }

    public required int Scenario { get; init; }

    public required string Stage { get; init; }

    public required string Sha { get; init; }

    public required int Cases { get; init; }
}
