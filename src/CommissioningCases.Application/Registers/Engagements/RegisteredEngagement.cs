namespace CommissioningCases.Application.Registers;

/// <summary>A row of the register: an engagement, or a chance or opportunity that a provider was given.</summary>
public sealed record RegisteredEngagement
{
    public required Guid CaseId { get; init; }

    public required int Number { get; init; }

    /// <summary>The name by which actions call the engagement; null for a chance or opportunity.</summary>
    public string? Record { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>See <see cref="EngagementFilter.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Code of a provider, or the name of another body; null for a chance or opportunity.</summary>
    public string? Party { get; init; }

    public string? Method { get; init; }

    /// <summary>What was discussed and agreed, or what the provider was to reach.</summary>
    public required string Summary { get; init; }

    /// <summary>The stage that the case was in then; null for a chance or opportunity.</summary>
    public string? StageThen { get; init; }

    public bool IsStruck { get; init; }

    /// <summary>What the staff side said of the record; null while it said nothing.</summary>
    public StaffView? StaffView { get; init; }

    /// <summary>What the provider said of the record; null while it said nothing.</summary>
    public ProviderSaid? ProviderSaid { get; init; }

    /// <summary>The dispute over the record, and what became of it; null for a chance or opportunity.</summary>
    public EngagementDispute? Dispute { get; init; }

    /// <summary>The day from which the engagement counts for what the letter asks; null where it does not.</summary>
    public DateOnly? CountsFrom { get; init; }

    /// <summary>The departure that the engagement is; null where it is none.</summary>
    public EngagementDeparture? Departure { get; init; }

    /// <summary>The chance or opportunity; null for an engagement.</summary>
    public ChanceRow? Chance { get; init; }

    public required EngagedCase Case { get; init; }
}

/// <param name="View">The exchange format's word for what it says.</param>
/// <param name="Union">The union's abbreviation.</param>
/// <param name="Account">How it was; null where the record is agreed.</param>
public sealed record StaffView(string View, DateOnly On, string Union, string? Account)
{
    public bool IsDisputed => View == "disputed";
}

/// <param name="View">The exchange format's word for what it says.</param>
/// <param name="Account">How it was; null where the record is confirmed.</param>
public sealed record ProviderSaid(string View, DateOnly On, string? Account)
{
    public bool IsDisputed => View == "disputed";
}

/// <param name="State">The word for <see cref="DisputeState"/>.</param>
/// <param name="ReplyDue">The day by which the commissioner is to reply; null where no reply is waited for.</param>
/// <param name="SettledWhy">Why the SHA settled it so.</param>
public sealed record EngagementDispute(string State, DateOnly? ReplyDue, DateOnly? RepliedOn, string? Reply, DateOnly? SettledOn, string? SettledWhy);

/// <param name="Clause">The id of the clause that forbade it.</param>
/// <param name="State">The word for <see cref="Domain.Cases.DepartureState"/>.</param>
public sealed record EngagementDeparture(string Clause, string State, string Explanation, string? RequiredAction);

/// <param name="Outcome">Null while it is open; see <see cref="Projections.CaseChance.Outcome"/>.</param>
public sealed record ChanceRow(DateOnly Due, DateOnly? JudgedOn, string? Outcome);

/// <summary>The case of a row, as it stands today.</summary>
public sealed record EngagedCase(
    string Reference,
    int Scenario,
    string Stage,
    DateOnly StageEntered,
    string Pct,
    string Service,
    IReadOnlyList<string> Providers,
    bool IsClosed,
    bool IsStaffEngaged);
