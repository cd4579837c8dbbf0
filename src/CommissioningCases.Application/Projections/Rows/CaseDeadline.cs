namespace CommissioningCases.Application.Projections;

/// <summary>A day by which something is due on an open case.</summary>
public sealed record CaseDeadline : IEntryProjectionRow, IScoped
{
    public required Guid CaseId { get; init; }

    /// <summary>The entry that set the day.</summary>
    public required int Number { get; init; }

    public required DateOnly Due { get; init; }

    /// <summary>What is due then: one of <see cref="DeadlineKind"/>'s words.</summary>
    public required string What { get; init; }

    /// <summary>The id of the clause on which it bears.</summary>
    public required string Clause { get; init; }

    /// <summary>Whether union representatives may know of it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>User name of the commissioner who looks after the case; null while nobody does.</summary>
    public string? Owner { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
