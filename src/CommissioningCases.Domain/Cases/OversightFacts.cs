namespace CommissioningCases.Domain.Cases;

/// <summary>What an oversight mechanism has said.</summary>
public sealed record Assurance(EntryMark Mark, RecordAssurance Details) : StrikeableFact<RecordAssurance>(Mark, Details)
{
    /// <summary>Whether the mechanism is content: assured, also under conditions.</summary>
    public bool IsAssured => Details.Outcome != AssuranceOutcome.NotAssured;

    /// <summary>The outcome in words.</summary>
    public string OutcomeText => Details.Outcome switch
    {
        AssuranceOutcome.Assured => "Assured",
        AssuranceOutcome.Conditional => "Conditional",
        _ => "Not assured",
    };

    internal override CaseFile RemoveFrom(CaseFile file) => file with { Assurances = file.Assurances.Without(Mark.Number) };
}

/// <summary>An assurance that was asked for.</summary>
public sealed record ReviewRequest(EntryMark Mark, RequestReview Details) : StrikeableFact<RequestReview>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { ReviewRequests = file.ReviewRequests.Without(Mark.Number) };
}

/// <summary>Something that the SHA's reviewer asked the commissioner.</summary>
public sealed record ShaQuestion(EntryMark Mark, AskQuestion Details) : StrikeableFact<AskQuestion>(Mark, Details)
{
    public override string? KeptBecause(CaseFile file) => file.AnswerTo(this) is null ? null : "it was answered";

    internal override CaseFile RemoveFrom(CaseFile file) => file with { ShaQuestions = file.ShaQuestions.Without(Mark.Number) };
}

/// <param name="Question">Number of the entry that asks it.</param>
public sealed record ShaAnswer(EntryMark Mark, AnswerQuestion Details, int Question) : Fact(Mark);

/// <summary>What the PCT Board has decided on a proposal.</summary>
public sealed record BoardDecision(EntryMark Mark, RecordBoardDecision Details) : StrikeableFact<RecordBoardDecision>(Mark, Details)
{
    public bool IsApproved => Details.Decision == BoardOutcome.Approved;

    public override string? NotAnewBecause(CaseFile file) => file.Proposals.Exists(proposal => proposal.Details.Step == Details.Step && proposal.Mark.Number > Mark.Number)
        ? "the step was proposed anew since, and the decision would bind to that proposal"
        : null;

    internal override CaseFile RemoveFrom(CaseFile file) => file with { BoardDecisions = file.BoardDecisions.Without(Mark.Number) };
}

/// <summary>A key step as the commissioner put it to the Board.</summary>
public sealed record Proposal(EntryMark Mark, ProposeStep Details) : StrikeableFact<ProposeStep>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file with { Proposals = file.Proposals.Without(Mark.Number) };
}

/// <summary>That the conditions of an assurance were met.</summary>
/// <param name="Assurance">Number of the entry that records the assurance.</param>
public sealed record ConditionsMet(EntryMark Mark, MeetConditions Details, int Assurance) : Fact(Mark);

/// <param name="Engagement">Number of the entry that records the departure.</param>
public sealed record DepartureRuling(EntryMark Mark, DealWithDeparture Details, int Engagement) : Fact(Mark);

/// <param name="Engagement">Number of the entry that records the departure.</param>
public sealed record DepartureExplanation(EntryMark Mark, ExplainDeparture Details, int Engagement) : Fact(Mark);

/// <summary>That the commissioner says to have done what a breach requires.</summary>
/// <param name="Engagement">Number of the entry that records the departure.</param>
public sealed record ActionReport(EntryMark Mark, AddNote Details, int Engagement) : Fact(Mark);

/// <summary>That the action which a breach required was done.</summary>
/// <param name="Engagement">Number of the entry that records the departure.</param>
public sealed record CompletedAction(EntryMark Mark, CompleteAction Details, int Engagement) : Fact(Mark);

/// <summary>What somebody says of a record that tells of them: that it was so, or otherwise.</summary>
/// <param name="Record">Number of the record's entry.</param>
public abstract record RecordResponse(EntryMark Mark, int Record) : Fact(Mark)
{
    /// <summary>For whom it is said: the union's abbreviation, or the provider's code.</summary>
    public abstract string By { get; }

    public abstract bool IsDispute { get; }

    /// <summary>How it was; null where the record is right.</summary>
    public abstract string? Account { get; }
}

/// <summary>What a union says of the record of an engagement with staff.</summary>
public sealed record StaffResponse(EntryMark Mark, RespondAsStaffSide Details, int Record) : RecordResponse(Mark, Record)
{
    public override string By => Details.Union;

    public override bool IsDispute => Details.View == StaffSideView.Disputed;

    public override string? Account => Details.Account;
}

/// <summary>What a provider says of what was recorded of it.</summary>
public sealed record ProviderResponse(EntryMark Mark, RespondAsProvider Details, int Record) : RecordResponse(Mark, Record)
{
    public override string By => Details.Provider;

    public override bool IsDispute => Details.View == ProviderWord.Disputed;

    public override string? Account => Details.Account;
}

/// <summary>What the commissioner replied to a dispute.</summary>
/// <param name="Record">Number of the entry that is disputed.</param>
public sealed record DisputeReply(EntryMark Mark, AnswerDispute Details, int Record) : Fact(Mark);

/// <summary>How the SHA settled a dispute.</summary>
/// <param name="Record">Number of the entry that was disputed.</param>
public sealed record Settlement(EntryMark Mark, SettleDispute Details, int Record) : Fact(Mark);

/// <summary>What the staff side says of a case, beside what it says of the record of an engagement.</summary>
public sealed record StaffSideNote(EntryMark Mark, AddNote Details) : Fact(Mark);

/// <summary>Where a dispute over what was recorded stands.</summary>
public enum DisputeState
{
    /// <summary>Nobody disputes it.</summary>
    [Label("Not disputed")]
    None,

    /// <summary>It waits for the commissioner's reply.</summary>
    [Label("Disputed, not answered")]
    Open,

    /// <summary>It was answered, and waits for the SHA to settle it.</summary>
    [Label("Disputed, answered")]
    Answered,

    /// <summary>It was settled: the record stands.</summary>
    [Label("Settled: the record stands")]
    Stands,

    /// <summary>It was settled: the record no longer counts.</summary>
    [Label("Settled: the record falls")]
    Falls,
}

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

    /// <summary>What the breach required was done.</summary>
    [Label("Breach, required action completed")]
    Completed,
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
