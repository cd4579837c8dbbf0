namespace CommissioningCases.Application.Registers;

/// <summary>What the list of board decisions is narrowed to. What is left out narrows nothing.</summary>
public sealed record BoardDecisionFilter
{
    public BoardOutcome? Decision { get; init; }

    /// <summary>The code of a Primary Care Trust.</summary>
    public string? Pct { get; init; }

    /// <summary>1 to 6.</summary>
    public int? Scenario { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }
}
