namespace CommissioningCases.Application.Projections;

/// <summary>An assurance that a commissioner has asked of the SHA.</summary>
public sealed record CaseReview : IEntryProjectionRow, IScoped
{
    /// <summary>What holds in the database for those that wait for their answer: the condition of their indexes.</summary>
    public const string IsWaiting = "answered_on is null and not is_dropped";

    public required Guid CaseId { get; init; }

    /// <summary>The request's entry.</summary>
    public required int Number { get; init; }

    public required string Mechanism { get; init; }

    public required string Question { get; init; }

    public required DateOnly AskedOn { get; init; }

    public DateOnly? NeededBy { get; init; }

    /// <summary>Null while it waits for its answer.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The exchange format's word for what the mechanism answered; null while it waits.</summary>
    public string? Outcome { get; init; }

    /// <summary>Whether the case was closed before an answer came, so that none is needed.</summary>
    public required bool IsDropped { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
