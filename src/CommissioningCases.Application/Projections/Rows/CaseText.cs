using NpgsqlTypes;

namespace CommissioningCases.Application.Projections;

/// <summary>The words of one accepted entry, for searching.</summary>
public sealed record CaseText : IEntryProjectionRow, IScoped
{
    public required Guid CaseId { get; init; }

    public required int Number { get; init; }

    /// <summary>Whether union representatives do not see the entry, or not all of it: see <see cref="UnionSight"/>.</summary>
    public required bool IsConfidential { get; init; }

    public required string Text { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }

    /// <summary>Made by the database from the text.</summary>
    public NpgsqlTsVector? Search { get; init; }
}
