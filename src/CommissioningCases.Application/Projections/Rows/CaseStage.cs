namespace CommissioningCases.Application.Projections;

/// <summary>A stage that a case was in, or is in now: what is told of how long stages take.</summary>
public sealed record CaseStage : IEntryProjectionRow, IScoped
{
    public required Guid CaseId { get; init; }

    /// <summary>The entry by which the case entered it.</summary>
    public required int Number { get; init; }

    public required string Stage { get; init; }

    public required DateOnly EnteredOn { get; init; }

    /// <summary>The day on which the next stage began; null while the case is in this one.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Whether the step by which it left was a key step.</summary>
    public required bool IsLeftByKeyStep { get; init; }

    /// <summary>Whether an engagement with a provider of the case belongs to the stage and counts, or there is no such provider.</summary>
    public required bool IsProviderEngaged { get; init; }

    /// <summary>The same of staff.</summary>
    public required bool IsStaffEngaged { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
