namespace CommissioningCases.Application.Projections;

/// <summary>A provider among which patients of a service can choose, or could: a line of the directory.</summary>
public sealed record ChoiceListing : IEntryProjectionRow
{
    public required Guid CaseId { get; init; }

    /// <summary>The entry by which it qualified, or was named as an existing provider.</summary>
    public required int Number { get; init; }

    public required string Cluster { get; init; }

    /// <summary>Code of a national service, or name of a local one as far as an index holds it.</summary>
    public required string Service { get; init; }

    public required string Provider { get; init; }

    public required string ProviderName { get; init; }

    /// <summary>Whether it provided the service before there was a choice.</summary>
    public required bool IsExisting { get; init; }

    public required DateOnly Since { get; init; }

    public string? Contact { get; init; }

    /// <summary>Where it provides the service, an address on each line; null where that was not told.</summary>
    public string? Sites { get; init; }

    public string? Hours { get; init; }

    /// <summary>How many weeks patients usually wait; null where that was not told.</summary>
    public int? WaitWeeks { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>The last day of its qualification; null where none was set.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Whether it takes no patients: it was suspended or removed, or has left.</summary>
    public required bool IsStopped { get; init; }

    /// <summary>The day on which the service went live; null while it is not.</summary>
    public DateOnly? LiveOn { get; init; }
}
