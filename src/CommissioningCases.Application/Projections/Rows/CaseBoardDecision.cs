namespace CommissioningCases.Application.Projections;

/// <summary>A decision of the PCT Board on a key step, whatever became of the step since.</summary>
public sealed record CaseBoardDecision : IEntryProjectionRow, IScoped
{
    public required Guid CaseId { get; init; }

    /// <summary>The decision's entry.</summary>
    public required int Number { get; init; }

    public required string Step { get; init; }

    /// <summary>The word for what was decided.</summary>
    public required string Decision { get; init; }

    public required DateOnly OnDay { get; init; }

    public required string Minute { get; init; }

    public string? Conditions { get; init; }

    public string? Interests { get; init; }

    public required bool IsStruck { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
