using NpgsqlTypes;

namespace CommissioningCases.Application.Projections;

/// <summary>An engagement, for the register of all of them.</summary>
public sealed record CaseEngagement : IEntryProjectionRow, IScoped
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

    /// <summary>The exchange format's word for what the staff side last said of the record; null while it said nothing.</summary>
    public string? StaffView { get; init; }

    public DateOnly? StaffViewOn { get; init; }

    /// <summary>How it was, where the staff side disputes the record.</summary>
    public string? StaffAccount { get; init; }

    /// <summary>Abbreviation of the trade union that said it.</summary>
    public string? StaffUnion { get; init; }

    public required bool IsStruck { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }

    /// <summary>Made by the database from the party and the summary.</summary>
    public NpgsqlTsVector? Search { get; init; }
}
