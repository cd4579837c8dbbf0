namespace CommissioningCases.Application.Cases;

/// <summary>A case in a list.</summary>
public sealed record CaseRow
{
    public required Guid CaseId { get; init; }

    public required string Reference { get; init; }

    public required int Scenario { get; init; }

    /// <summary>The stage's name in the exchange format.</summary>
    public required string Stage { get; init; }

    public required DateOnly StageEntered { get; init; }

    public required string Pct { get; init; }

    public required string Service { get; init; }

    /// <summary>Codes of the existing providers.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    /// <summary>User name of the owner; null where there is none.</summary>
    public string? Owner { get; init; }

    /// <summary>The owner's account; null where there is none.</summary>
    public OwnerAccount? OwnerAccount { get; init; }

    /// <summary>The first of its deadlines; null where it has none.</summary>
    public DateOnly? NextDue { get; init; }

    /// <summary>What is due then: one of the words of <see cref="Projections.DeadlineKind"/>.</summary>
    public string? NextDueWhat { get; init; }

    public required DateOnly Began { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>Since when it is on hold; null where it is not.</summary>
    public DateOnly? HeldSince { get; init; }

    public required DateTimeOffset LastRecordedAt { get; init; }

    public required int Departures { get; init; }

    /// <summary>How many engagements are under a dispute that was not settled.</summary>
    public required int Disputes { get; init; }

    /// <summary>When the staff side last said that it was not engaged; null where it did not.</summary>
    public DateOnly? NotEngagedSaidOn { get; init; }

    /// <summary>Whether staff were engaged in the present stage.</summary>
    public required bool IsStaffEngaged { get; init; }
}
