namespace CommissioningCases.Domain.Cases;

/// <summary>An assurance that was asked for; open until that mechanism says something, and again when that is struck.</summary>
public sealed record ReviewRequest(EntryMark Mark, RequestReview Details) : Fact(Mark)
{
    /// <summary>The assurance that answered it; null while it waits.</summary>
    public Assurance? Answer { get; init; }
}

/// <summary>That the conditions of an assurance were met.</summary>
public sealed record ConditionsMet(EntryMark Mark, MeetConditions Details) : Fact(Mark);

/// <param name="Engagement">Number of the entry that records the departure.</param>
public sealed record DepartureRuling(EntryMark Mark, DealWithDeparture Details, int Engagement) : Fact(Mark);

/// <param name="Engagement">Number of the entry that records the departure.</param>
public sealed record DepartureExplanation(EntryMark Mark, ExplainDeparture Details, int Engagement) : Fact(Mark);

/// <param name="Engagement">Number of the engagement's entry.</param>
public sealed record StaffResponse(EntryMark Mark, RespondAsStaffSide Details, int Engagement) : Fact(Mark);

/// <summary>Where a departure from the letter stands.</summary>
public enum DepartureState
{
    /// <summary>It waits for the SHA reviewer.</summary>
    [Label("Waits for the SHA")]
    Open,

    /// <summary>The reviewer asked for more: it waits for the commissioner.</summary>
    [Label("More asked by the SHA")]
    MoreAsked,

    /// <summary>The reviewer accepted the explanation.</summary>
    [Label("Explanation accepted")]
    Accepted,

    /// <summary>The reviewer upheld it as a breach, with an action that is required.</summary>
    [Label("Upheld as a breach")]
    Breach,
}

/// <summary>Where an oversight mechanism stands with a case.</summary>
public enum OversightState
{
    /// <summary>It said nothing and was not asked.</summary>
    NotYetDue,

    /// <summary>It was asked and has not answered.</summary>
    Waiting,
    Assured,
    Conditional,
    NotAssured,
}
