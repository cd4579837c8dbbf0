namespace CommissioningCases.Application.Access;

/// <summary>On whose behalf the requests of this scope are made. Whoever opens the scope says so.</summary>
public sealed class CurrentPerson
{
    /// <summary>Further than this nobody counts what they have not read.</summary>
    public const int MostUnread = 100;

    /// <summary>Null while nobody has signed in.</summary>
    public Person? Person { get; set; }

    /// <summary>From where they come; null for jobs and verbs, which come from the service's own machine.</summary>
    public Client? Client { get; set; }

    /// <summary>The code by which this service knows a browser again in which somebody has signed in before; null where it has none.</summary>
    public string? Device { get; set; }

    /// <summary>The session in which they work; null for verbs and jobs.</summary>
    public Guid? Session { get; set; }

    /// <summary>Whether more than a password began that session.</summary>
    public bool HasSecondFactor { get; set; }

    /// <summary>Whether nobody needs to show again that it is they: they did so a moment ago, or there is no session that somebody else could have taken over.</summary>
    public bool IsConfirmed { get; set; } = true;

    /// <summary>For each thing that they were told and have not read, of which case, contract or choice programme it tells; an empty id where of none. At most <see cref="MostUnread"/>.</summary>
    public IReadOnlyList<Guid> Unread { get; set; } = [];

    /// <summary>Whether they may have something to read of a case, contract or choice programme: for certain not where this is false.</summary>
    public bool MayHaveUnreadOf(Guid history) => Unread.Count == MostUnread || Unread.Contains(history);

    /// <summary>What the request that is being handled is shown.</summary>
    internal RowVisibility RowVisibility { get; set; }

    /// <summary>SHA-256 of the code of the link by which somebody without an account sends the request that is being handled; null where they do not.</summary>
    internal byte[]? Link { get; set; }

    /// <summary>Code of the cluster by the public address of whose directory the request that is being handled is sent; null where it is not.</summary>
    internal string? PublicDirectory { get; set; }

    /// <summary>The public offer by whose page the request that is being handled is sent; null where it is not.</summary>
    internal Guid? PublicOffer { get; set; }

    /// <summary>Whether the database opens the tables that sign-in needs.</summary>
    internal bool IsAtAccounts { get; set; }

    /// <summary>Opens the tables that sign-in needs, for what no request does, until the result is disposed.</summary>
    public IDisposable OpenAccounts() => new Opening(this);

    private sealed class Opening : IDisposable
    {
        private readonly CurrentPerson _current;
        private readonly bool _before;

        public Opening(CurrentPerson current)
        {
            (_current, _before) = (current, current.IsAtAccounts);
            current.IsAtAccounts = true;
        }

        public void Dispose() => _current.IsAtAccounts = _before;
    }
}
