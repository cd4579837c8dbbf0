namespace CommissioningCases.Application.Reference;

/// <summary>That an administrator closed an organisation, or opened it again: the last one about an organisation counts, and none is ever changed.</summary>
public sealed record OrganisationClosing
{
    public long Id { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required string Code { get; init; }

    /// <summary>The first day on which the organisation is no more; null where it was opened again.</summary>
    public DateOnly? ClosedOn { get; init; }

    public string? Reason { get; init; }

    /// <summary>Code of the organisation of its kind of which it is a part from then on; null where it has none.</summary>
    public string? Into { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }
}
