using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>What a list of cases is narrowed to. What is left out narrows nothing.</summary>
public sealed record CaseFilter
{
    /// <summary>Stands for <see cref="Owner"/> where a case has none who can look after it: whoever has left counts as none.</summary>
    public const string Nobody = "nobody";

    /// <summary>Stands for whoever looks at the list.</summary>
    public const string Me = "me";

    /// <summary>Stands for all commissioners of one's own Primary Care Trust.</summary>
    public const string Team = "team";

    /// <summary>1 to 6.</summary>
    public Several<int> Scenarios { get; init; }

    /// <summary>The stages' names in the exchange format.</summary>
    public Several<string> Stages { get; init; }

    /// <summary>The code of an existing provider, or a part of its name.</summary>
    public string? Provider { get; init; }

    /// <summary>User name of the owner, or <see cref="Me"/>, <see cref="Team"/> or <see cref="Nobody"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>True: only cases of which something is overdue.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Open cases, unless others are asked for.</summary>
    public ShownCases State { get; init; }

    /// <summary>Codes of the Primary Care Trusts.</summary>
    public Several<string> Pcts { get; init; }

    /// <summary>Whether only cases are listed that one watches, each by itself.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The first of the days on which the cases were logged.</summary>
    public DateOnly? LoggedFrom { get; init; }

    /// <summary>The last of the days on which the cases were logged.</summary>
    public DateOnly? LoggedTo { get; init; }

    /// <summary>True: only cases that are on hold.</summary>
    public bool IsHeld { get; init; }

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

    /// <summary>True: only those of them in whose stage the letter asks for it: see <see cref="Scenario.AsksForStaffIn"/>.</summary>
    public bool IsStaffAskedFor { get; init; }

    /// <summary>The references of the cases, where only some are meant.</summary>
    public Several<string> References { get; init; }

    /// <summary>Only open cases that have been in their stage since that day or for longer.</summary>
    public DateOnly? EnteredTo { get; init; }

    /// <summary>The first and the last day on which the case was closed.</summary>
    public DateOnly? ClosedFrom { get; init; }

    public DateOnly? ClosedTo { get; init; }

    /// <summary>Words to be found in the case, as <see cref="SearchText"/> reads them.</summary>
    public string? Text { get; init; }
}

/// <summary>Which cases a list shows by whether they are open.</summary>
public enum ShownCases
{
    Open,
    Closed,
    Either,
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
