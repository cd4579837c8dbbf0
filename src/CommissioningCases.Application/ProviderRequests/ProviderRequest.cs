namespace CommissioningCases.Application.ProviderRequests;

/// <summary>That a trust asks for a provider to be added, so that its cases can name it.</summary>
public sealed class ProviderRequest
{
    public int Number { get; init; }

    /// <summary>Code of the Primary Care Trust.</summary>
    public required string Trust { get; init; }

    public required string Name { get; init; }

    /// <summary>Its NHS organisation code; null where it is not known.</summary>
    public string? Code { get; init; }

    public required string Why { get; init; }

    public required Guid AttemptId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required Guid AskedBy { get; init; }

    public required string AskedByName { get; init; }

    /// <summary>What came of it; null while that waits.</summary>
    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? AnsweredByName { get; init; }
}
