namespace CommissioningCases.Application.Projections;

/// <summary>Where an oversight mechanism stands with a case that is open: only of mechanisms that were asked or have spoken.</summary>
public sealed record CaseOversight : IEntryProjectionRow, IScoped
{
    public required Guid CaseId { get; init; }

    /// <summary>The mechanism's place among all mechanisms, from 1.</summary>
    public required int Number { get; init; }

    public required int Scenario { get; init; }

    public required string Mechanism { get; init; }

    /// <summary>The word for the <see cref="Domain.Cases.OversightGroup"/> of the mechanism.</summary>
    public required string OversightGroup { get; init; }

    /// <summary>The word for <see cref="Domain.Cases.OversightState"/>.</summary>
    public required string State { get; init; }

    /// <summary>Since when it stands so.</summary>
    public required DateOnly Since { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
