namespace CommissioningCases.Application.Projections;

/// <summary>A key step that is proposed to the PCT Board, and what the Board has said of the proposal.</summary>
public sealed record CaseBoardMatter : IEntryProjectionRow, IScoped
{
    /// <summary>What holds in the database for those that await the Board, deferred ones among them: the condition of their indexes.</summary>
    public const string IsWaiting = "decision is null or decision = 'deferred'";

    /// <summary>What holds in the database for those that the Board has decided.</summary>
    public const string IsDecided = "decision in ('approved', 'not-approved')";

    public required Guid CaseId { get; init; }

    /// <summary>The step's place among the scenario's key steps, from 1.</summary>
    public required int Number { get; init; }

    public required string Step { get; init; }

    /// <summary>How many of the step's other requirements the case does not show yet.</summary>
    public required int Missing { get; init; }

    /// <summary>The entry of the proposal that stands.</summary>
    public required int Proposal { get; init; }

    /// <summary>The word for the Board's last decision on the proposal; null while it has not decided.</summary>
    public string? Decision { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>When it was proposed.</summary>
    public required DateOnly Since { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
