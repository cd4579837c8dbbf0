namespace CommissioningCases.Application.Strategies;

/// <summary>Some of what the signed document of a sign-off holds.</summary>
public sealed class StrategyDocumentPart
{
    /// <summary>Of the sign-off, as is <see cref="Number"/>.</summary>
    public required string Trust { get; init; }

    public required int Number { get; init; }

    /// <summary>From 0, without gaps.</summary>
    public required int Part { get; init; }

    public required byte[] Content { get; init; }
}
