namespace CommissioningCases.Application.Registers;

/// <summary>An assurance that was asked for.</summary>
public sealed record ReviewRow
{
    public required CaseInRegister Case { get; init; }

    public required int Number { get; init; }

    public required Mechanism Mechanism { get; init; }

    /// <summary>What the commissioner wants the reviewer to know.</summary>
    public required string Question { get; init; }

    public required DateOnly AskedOn { get; init; }

    public DateOnly? NeededBy { get; init; }

    /// <summary>Null while it waits, and where no answer was needed any more.</summary>
    public DateOnly? AnsweredOn { get; init; }

    public AssuranceOutcome? Outcome { get; init; }

    /// <summary>Whether the case was closed before an answer came.</summary>
    public required bool IsDropped { get; init; }
}
