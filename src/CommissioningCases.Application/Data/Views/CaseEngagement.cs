namespace CommissioningCases.Application.Data.Views;

/// <summary>An engagement, for the register of all of them.</summary>
public sealed record CaseEngagement : IEntryView, IScoped
{
    public required Guid CaseId { get; init; }

    public required int Number { get; init; }

    public required DateOnly OnDay { get; init; }

    /// <summary>The stage that the case was in on that day.</summary>
    public required string Stage { get; init; }

    /// <summary>The exchange format's word for whom.</summary>
    public required string EngagedWith { get; init; }

    public required string Party { get; init; }

    public required string Method { get; init; }

    public required string Summary { get; init; }

    public required bool IsStruck { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
