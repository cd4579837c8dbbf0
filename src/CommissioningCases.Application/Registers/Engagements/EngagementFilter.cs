namespace CommissioningCases.Application.Registers;

/// <summary>What the engagement register is narrowed to. What is left out narrows nothing.</summary>
public sealed record EngagementFilter
{
    /// <summary>The case's reference.</summary>
    public string? Case { get; init; }

    /// <summary>Code of the Primary Care Trust.</summary>
    public string? Pct { get; init; }

    /// <summary>A part of the service's name.</summary>
    public string? Service { get; init; }

    /// <summary>The code of a provider, existing or engaged, or a part of its name.</summary>
    public string? Provider { get; init; }

    /// <summary>Abbreviation of the trade union that the engagement names.</summary>
    public string? Union { get; init; }

    /// <summary>The exchange format's word for whom was engaged, or <see cref="Projections.DeadlineKind.Chance"/> or <see cref="Projections.DeadlineKind.Plan"/>.</summary>
    public string? Kind { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>True: only of open cases in whose present stage staff were not engaged.</summary>
    public bool IsStaffMissing { get; init; }

    /// <summary>True: only engagements that the staff side disputes.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>Only engagements whose dispute stands so.</summary>
    public DisputeState? Dispute { get; init; }

    /// <summary>True: only engagements with a dispute that was not settled, whether or not it was answered.</summary>
    public bool IsDisputeWaiting { get; init; }

    /// <summary>True: only engagements that a clause forbade.</summary>
    public bool IsDeparture { get; init; }

    /// <summary>Words to be found in who was engaged and what was discussed, as <see cref="SearchText"/> reads them.</summary>
    public string? Text { get; init; }
}
