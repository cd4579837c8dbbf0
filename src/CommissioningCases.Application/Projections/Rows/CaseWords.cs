using NpgsqlTypes;

namespace CommissioningCases.Application.Projections;

/// <summary>
/// The words of all that a case's entries say, by which lists are searched. The database keeps them after <see cref="CaseText"/>: no other code writes them.
/// </summary>
public sealed record CaseWords : IScoped
{
    public required Guid CaseId { get; init; }

    /// <summary>
    /// Whether these are all words of a case that holds what union representatives do not see; otherwise they are those that everybody sees. A case without
    /// anything confidential has only the latter.
    /// </summary>
    public required bool IsConfidential { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }

    /// <summary>Without their places.</summary>
    public required NpgsqlTsVector Words { get; init; }
}
