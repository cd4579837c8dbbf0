namespace CommissioningCases.Application.Projections;

/// <summary>A measurement of a contract of which it is asked what will be done, whether or not it was answered.</summary>
public sealed record ContractPrompt : IEntryProjectionRow, IScoped
{
    /// <summary>The condition that nobody has answered it.</summary>
    public const string IsOpen = "answered_on is null";

    public required Guid CaseId { get; init; }

    /// <summary>The measurement's entry.</summary>
    public required int Number { get; init; }

    /// <summary>What is measured.</summary>
    public required string Measure { get; init; }

    /// <summary>The value with its unit.</summary>
    public required string Value { get; init; }

    /// <summary>The last day of the period that it is about.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The word for why it asks.</summary>
    public required string Reason { get; init; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>The last day on which it is answered in time.</summary>
    public required DateOnly Due { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The word for what was answered.</summary>
    public string? Answer { get; init; }

    /// <summary>User name of the contract's lead.</summary>
    public string? Lead { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
