namespace CommissioningCases.Application.Watching;

/// <summary>That a trade union wants its representatives to be told of what is recorded: one of them says so for all.</summary>
public sealed class UnionWatch
{
    /// <summary>The union's abbreviation.</summary>
    public required string TradeUnion { get; init; }

    public required WatchKind Kind { get; init; }

    /// <summary>As in <see cref="Watch.Subject"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>Null for all but a case.</summary>
    public Guid? CaseId { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>What people call the representative who said so.</summary>
    public required string SaidBy { get; init; }

    /// <summary>As in <see cref="Watch.Words"/>.</summary>
    public string[]? Words { get; init; }
}
