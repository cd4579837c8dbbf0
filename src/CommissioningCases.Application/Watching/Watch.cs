namespace CommissioningCases.Application.Watching;

/// <summary>What can be watched. Stored in the words that <see cref="ExchangeNames"/> makes of it.</summary>
public enum WatchKind
{
    [Label("A case")]
    Case,

    [Label("A contract")]
    Contract,

    /// <summary>All cases of a Primary Care Trust.</summary>
    [Label("A Primary Care Trust")]
    Pct,

    /// <summary>All cases about a provider.</summary>
    [Label("A provider")]
    Provider,

    /// <summary>All cases about services that are called so.</summary>
    [Label("A service")]
    Service,
}

/// <summary>That somebody wants to be told of what is recorded.</summary>
public sealed class Watch
{
    /// <summary>As many as anybody can have.</summary>
    public const int Most = 500;

    /// <summary>The account of whoever watches.</summary>
    public required Guid Person { get; init; }

    public required WatchKind Kind { get; init; }

    /// <summary>The reference of the case or contract, the code of the trust or provider, or the words that are in the name of the service.</summary>
    public required string Subject { get; init; }

    /// <summary>Id of the history of a case or contract; null for anything else.</summary>
    public Guid? CaseId { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Made by the database: each word of the name of a service, as searches compare them; null for anything else.</summary>
    public string[]? Words { get; init; }
}
