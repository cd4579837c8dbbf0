namespace CommissioningCases.Application.Reading;

/// <summary>A contract as a person may see it.</summary>
/// <param name="Entries">The whole history, oldest first, refused attempts among it.</param>
/// <param name="Cases">The cases about it, the latest first.</param>
public sealed record ContractView(
    Guid Id, string Reference, ContractFile File, KnownBodies Bodies, DateOnly Today, IReadOnlyList<EntryView> Entries, IReadOnlyList<CaseOfContract> Cases)
{
    /// <summary>Number of the last entry: what a page hands on as <see cref="Recording.Attempt.Seen"/>.</summary>
    public int LastNumber => File.LastNumber;

    /// <summary>The lead's account; null where nobody was named, or somebody without one.</summary>
    public OwnerAccount? Lead { get; init; }

    /// <summary>What people call those who led it before, by their user names.</summary>
    public IReadOnlyDictionary<string, string> EarlierLeads { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether whoever looks watches it.</summary>
    public bool IsWatched { get; init; }

    /// <summary>What people call the lead: the account's name, or what the history says where there is no such account. Null when nobody was named.</summary>
    public string? LeadName => Lead?.Name ?? File.Lead;

    /// <summary>How it stands today.</summary>
    public ContractState State => File.StateOn(Today);
}

/// <summary>A case about a contract.</summary>
/// <param name="Stage">The stage's name in the exchange format.</param>
public sealed record CaseOfContract(string Reference, int Scenario, string Service, string Stage, DateOnly? ClosedOn)
{
    /// <summary>How it is read where <c>s</c> is the case's summary.</summary>
    internal static RowShape<CaseOfContract> Shape { get; } = new()
    {
        { "s.name", one => one.Reference },
        { "s.scenario", one => one.Scenario },
        { "s.service", one => one.Service },
        { "s.stage", one => one.Stage },
        { "s.closed_on", one => one.ClosedOn },
    };
}
