using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>What a list of cases is narrowed to. What is left out narrows nothing.</summary>
public sealed record CaseFilter
{
    /// <summary>Stands for <see cref="Owner"/> where a case has none.</summary>
    public const string Nobody = "nobody";

    /// <summary>1 to 6.</summary>
    public int? Scenario { get; init; }

    /// <summary>The stage's name in the exchange format.</summary>
    public string? Stage { get; init; }

    /// <summary>The code of an existing provider, or a part of its name.</summary>
    public string? Provider { get; init; }

    /// <summary>User name of the owner, or <see cref="Nobody"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>True: only cases of which something is overdue.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>True: only open cases. False: only closed ones.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>The code of the Primary Care Trust.</summary>
    public string? Pct { get; init; }

    /// <summary>Only open cases with which one of the group's mechanisms stands as said; with "not yet due", none of them was asked or has spoken.</summary>
    public OversightStanding? Oversight { get; init; }

    /// <summary>True: only cases with a departure that was not dealt with.</summary>
    public bool HasOpenDepartures { get; init; }

    /// <summary>True: only cases with an engagement under a dispute that was not settled.</summary>
    public bool HasOpenDisputes { get; init; }

    /// <summary>True: only cases on which the staff side says that it was not engaged.</summary>
    public bool SaysNotEngaged { get; init; }

    /// <summary>True: only open cases in whose present stage staff were not engaged.</summary>
    public bool IsStaffNotEngaged { get; init; }

    /// <summary>The first and the last day on which the case began.</summary>
    public DateOnly? BegunFrom { get; init; }

    public DateOnly? BegunTo { get; init; }

    /// <summary>Only open cases that have been in their stage since that day or for longer.</summary>
    public DateOnly? EnteredTo { get; init; }

    /// <summary>The first and the last day on which the case was closed.</summary>
    public DateOnly? ClosedFrom { get; init; }

    public DateOnly? ClosedTo { get; init; }

    /// <summary>Words to be found in the case, as <see cref="SearchText"/> reads them.</summary>
    public string? Text { get; init; }
}

/// <summary>Where those of a group who oversee a case stand.</summary>
public readonly record struct OversightStanding(OversightGroup Group, OversightState State);

/// <summary>The orders in which cases are listed.</summary>
public enum CaseOrder
{
    /// <summary>The case that was last worked on first.</summary>
    Latest,

    /// <summary>What is due first; cases without a deadline last.</summary>
    Due,

    /// <summary>The youngest case first.</summary>
    Begun,

    /// <summary>By the name of the service.</summary>
    Service,
}
