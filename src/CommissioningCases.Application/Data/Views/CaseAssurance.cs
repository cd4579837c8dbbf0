namespace CommissioningCases.Application.Data.Views;

/// <summary>What an oversight mechanism said of a case.</summary>
public sealed record CaseAssurance : IEntryView, IScoped
{
    public required Guid CaseId { get; init; }

    public required int Number { get; init; }

    public required DateOnly OnDay { get; init; }

    public required string Mechanism { get; init; }

    public required string Outcome { get; init; }

    public required string Notes { get; init; }

    public required bool IsStruck { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
