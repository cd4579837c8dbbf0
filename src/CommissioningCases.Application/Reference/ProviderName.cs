namespace CommissioningCases.Application.Reference;

/// <summary>That a provider took on another name: the last one about a provider counts, and none is ever changed.</summary>
public sealed record ProviderName
{
    public long Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The first day on which it was called so.</summary>
    public required DateOnly Since { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }
}
