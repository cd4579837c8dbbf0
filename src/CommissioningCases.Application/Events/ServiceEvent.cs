namespace CommissioningCases.Application.Events;

/// <summary>An event of the service's log, which is only ever added to: each is hashed with the hash of the one before it.</summary>
public sealed record ServiceEvent
{
    /// <summary>From 1, without gaps, in the order of the chain.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The word for its <see cref="ServiceEventKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who did it; null where nobody had signed in.</summary>
    public Guid? Person { get; init; }

    /// <summary>What people called them then.</summary>
    public string? PersonName { get; init; }

    /// <summary>The word for the role that they had then.</summary>
    public string? Role { get; init; }

    /// <summary>Code of the organisation for which they acted.</summary>
    public string? Organisation { get; init; }

    /// <summary>The account that it happened to; null where it was none, or none that there is.</summary>
    public Guid? Account { get; init; }

    /// <summary>What else it is about: the code of an organisation, the name of a file, of a table or of a page.</summary>
    public string? Subject { get; init; }

    /// <summary>From where: the address of the browser, as far as trusted proxies tell it; null on the service's own machine.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser says of itself, cut to a sane length.</summary>
    public string? UserAgent { get; init; }

    /// <summary>A JSON object of texts, in the form in which it is hashed.</summary>
    public required string Details { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>Where the log ends.</summary>
/// <param name="LastNumber">0 while it is empty.</param>
public sealed record ServiceLogHead(long LastNumber, byte[] LastHash)
{
    /// <summary>What the first event is chained to.</summary>
    public static ServiceLogHead Empty { get; } = new(0, new byte[32]);
}
