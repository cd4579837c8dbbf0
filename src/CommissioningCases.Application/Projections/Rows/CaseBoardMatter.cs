namespace CommissioningCases.Application.Projections;

/// <summary>A key step of the stage that a case is in, and what the PCT Board has said of it since that stage began.</summary>
public sealed record CaseBoardMatter : IEntryProjectionRow, IScoped
{
    public required Guid CaseId { get; init; }

    /// <summary>The step's place among the scenario's key steps, from 1.</summary>
    public required int Number { get; init; }

    public required string Step { get; init; }

    /// <summary>How many of the step's other requirements the case does not show yet.</summary>
    public required int Missing { get; init; }

    /// <summary>The board's last decision; null while it has not decided.</summary>
    public bool? IsApproved { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>When the stage began.</summary>
    public required DateOnly Since { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
