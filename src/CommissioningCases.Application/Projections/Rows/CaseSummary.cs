namespace CommissioningCases.Application.Projections;

/// <summary>A case in a list.</summary>
public sealed record CaseSummary : IProjectionRow, IScoped
{
    public required Guid CaseId { get; init; }

    /// <summary>The case's reference.</summary>
    public required string Name { get; init; }

    public required int Scenario { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }

    public required string Service { get; init; }

    /// <summary>Made by the database from the service: what lists are ordered by.</summary>
    public string ServiceStart { get; init; } = "";

    public required string Summary { get; init; }

    public required string Needs { get; init; }

    public required string[] Providers { get; init; }

    /// <summary>Name of the contract from which it started; null where there is none.</summary>
    public string? Contract { get; init; }

    /// <summary>User name of the commissioner who looks after it.</summary>
    public string? Owner { get; init; }

    public required string Stage { get; init; }

    public required DateOnly StageEntered { get; init; }

    public required DateOnly Began { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>How many departures from the letter stand.</summary>
    public required int Departures { get; init; }

    /// <summary>How many engagements are under a dispute that was not settled.</summary>
    public int Disputes { get; init; }

    /// <summary>When the staff side last said that it was not engaged on the case; null where it did not.</summary>
    public DateOnly? NotEngagedSaidOn { get; init; }

    /// <summary>See <see cref="Domain.Cases.CaseFile.IsStaffEngaged"/>.</summary>
    public required bool StaffEngaged { get; init; }

    /// <summary>The first of its deadlines; null when it has none.</summary>
    public DateOnly? NextDue { get; init; }

    /// <summary>What is due then: one of <see cref="DeadlineKind"/>'s words.</summary>
    public string? NextDueWhat { get; init; }

    /// <summary>The first of those deadlines of which union representatives may know; null when it has none.</summary>
    public DateOnly? PublicDue { get; init; }

    /// <summary>What is due then: one of <see cref="DeadlineKind"/>'s words.</summary>
    public string? PublicDueWhat { get; init; }

    /// <summary>Code of the provider to whom the award that closed it was made; null where it was not closed so.</summary>
    public string? AwardedTo { get; init; }

    /// <summary>The word for <see cref="CaseEnding"/>; null while it is open.</summary>
    public string? Ending { get; init; }

    /// <summary>Since when it is on hold; null where it is not, or is closed.</summary>
    public DateOnly? HeldSince { get; init; }

    /// <summary>Number of its last entry, refused ones among them.</summary>
    public required int LastNumber { get; init; }

    /// <summary>The day on which the last thing that was accepted happened.</summary>
    public required DateOnly LastOn { get; init; }

    public required DateTimeOffset LastRecordedAt { get; init; }

    /// <summary>When the last of its entries was recorded of which union representatives see something.</summary>
    public required DateTimeOffset PublicRecordedAt { get; init; }

    public required string Edition { get; init; }
}
