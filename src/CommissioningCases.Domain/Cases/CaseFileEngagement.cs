namespace CommissioningCases.Domain.Cases;

/// <summary>Who was engaged, which engagements count, and what the staff side said of them.</summary>
public sealed partial record CaseFile
{
    /// <summary>After so many days without a settlement a dispute that was answered no longer keeps an engagement from counting.</summary>
    public const int DaysToSettle = 28;

    /// <summary>Within so many days a dispute is to be answered (I): the letter says no more than that staff are engaged (PP.4). It is told, never enforced.</summary>
    public const int DaysToReply = 14;

    /// <summary>The clause that forbids an engagement of that kind with that mark; null when none does.</summary>
    public Clause? ClauseAgainst(EngagedWith with, EntryMark mark) =>
        with == EngagedWith.OtherProvider ? Scenario.ClauseAgainstOtherProviders(Stages[StageOf(mark)].Stage) : null;

    /// <summary>Whether the engagement counts: one with staff does not while it is under dispute, nor where the dispute was settled against it (PP.4).</summary>
    public bool Counts(Engagement engagement) => CountsFrom(engagement) <= Day;

    /// <summary>The day from which the engagement counts: its own as a rule, a later one where a dispute over it was answered and is not settled. Null where it does not.</summary>
    public DateOnly? CountsFrom(Engagement engagement)
    {
        if (StaffResponses.IsEmpty || !engagement.IsWithStaff)
        {
            return engagement.On;
        }

        if (FellIn(engagement) is not null)
        {
            return null;
        }

        DateOnly? from = engagement.On;
        foreach (var dispute in OpenDisputes(engagement))
        {
            from = FirstReplyTo(dispute)?.AddDays(DaysToSettle) is { } day && from is { } other ? day > other ? day : other : null;
        }

        return from;
    }

    /// <summary>Where the dispute over the engagement stands.</summary>
    public DisputeState DisputeStateOf(Engagement engagement)
    {
        if (FellIn(engagement) is not null)
        {
            return DisputeState.Falls;
        }

        List<StaffResponse> open = [.. OpenDisputes(engagement)];
        return open.Exists(dispute => ReplyTo(dispute) is null) ? DisputeState.Open
            : open.Count > 0 ? DisputeState.Answered
            : SettlementOf(engagement) is not null ? DisputeState.Stands
            : DisputeState.None;
    }

    /// <summary>Since when the engagement is disputed, by the oldest dispute that was not settled; null where none waits.</summary>
    public DateOnly? DisputedSince(Engagement engagement) => OpenDisputes(engagement).Min(dispute => (DateOnly?)dispute.On);

    /// <summary>The first day by which a dispute over the engagement is to be answered; null where none waits for an answer.</summary>
    public DateOnly? ReplyDue(Engagement engagement) =>
        OpenDisputes(engagement).Where(dispute => ReplyTo(dispute) is null).Min(dispute => (DateOnly?)dispute.On)?.AddDays(DaysToReply);

    /// <summary>How a dispute over the engagement was last settled; null where none was.</summary>
    public Settlement? SettlementOf(Engagement engagement) => Settlements.FindLast(settlement => settlement.Engagement == engagement.Mark.Number);

    /// <summary>What was last replied to a dispute over the engagement; null where nothing was.</summary>
    public DisputeReply? LatestReplyOn(Engagement engagement) => DisputeReplies.FindLast(reply => reply.Engagement == engagement.Mark.Number);

    /// <summary>The engagements of that kind that count.</summary>
    public IEnumerable<Engagement> Engaged(EngagedWith with) => Engagements.Where(engagement => engagement.Details.With == with && Counts(engagement));

    /// <summary>The engagements of that kind that count and belong to the present stage.</summary>
    public IEnumerable<Engagement> EngagedInThisStage(EngagedWith with) => Engaged(with).Where(IsOfThisStage);

    /// <summary>Whether staff were engaged in the present stage, or there is no existing provider whose staff could be.</summary>
    public bool IsStaffEngaged => Providers.Count == 0 || EngagedInThisStage(EngagedWith.Staff).Any();

    /// <summary>The engagement of that name; null when there is none, or it was struck.</summary>
    public Engagement? FindEngagement(string record) => NumberOf(record) is { } number ? Engagements.Find(engagement => engagement.Mark.Number == number) : null;

    /// <summary>The settlement by which the engagement fell; null where it did not.</summary>
    public Settlement? FellIn(Engagement engagement) =>
        Settlements.Find(settlement => settlement.Engagement == engagement.Mark.Number && settlement.Details.Outcome == DisputeOutcome.Falls);

    /// <summary>What each union last said of the engagement.</summary>
    public IEnumerable<StaffResponse> ResponsesTo(Engagement engagement) =>
        StaffResponses.Where(response => response.Engagement == engagement.Mark.Number)
            .GroupBy(response => response.Details.Union, (_, responses) => responses.MaxBy(response => (response.On, response.Mark.Number))!);

    /// <summary>The disputes over the engagement that were not settled.</summary>
    public IEnumerable<StaffResponse> OpenDisputes(Engagement engagement) => ResponsesTo(engagement).Where(response =>
        response.IsDispute && SettlementOf(response) is null);

    /// <summary>Whether a dispute over the engagement waits to be settled.</summary>
    public bool IsDisputed(Engagement engagement) => OpenDisputes(engagement).Any();

    /// <summary>What the commissioner last replied to the dispute; null while nothing was.</summary>
    public DisputeReply? ReplyTo(StaffResponse dispute) => DisputeReplies.FindLast(reply => Answers(reply, dispute));

    /// <summary>Whether a dispute of that union over the engagement was settled, and the engagement stands: then it may not dispute it again.</summary>
    /// <remarks>A dispute is settled by the first settlement recorded after it, whichever union's.</remarks>
    internal bool StandsAgainst(Engagement engagement, string union) => StaffResponses.Exists(response =>
        response.IsDispute
        && response.Engagement == engagement.Mark.Number
        && response.Details.Union == union
        && SettlementOf(response) is { Details.Outcome: DisputeOutcome.Stands });

    private Settlement? SettlementOf(StaffResponse dispute) =>
        Settlements.Find(settlement => settlement.Engagement == dispute.Engagement && settlement.Mark.Number > dispute.Mark.Number);

    /// <summary>The earliest day on which the dispute was answered; null where it was not.</summary>
    private DateOnly? FirstReplyTo(StaffResponse dispute) => DisputeReplies.Where(reply => Answers(reply, dispute)).Min(reply => (DateOnly?)reply.On);

    private static bool Answers(DisputeReply reply, StaffResponse dispute) => reply.Engagement == dispute.Engagement && reply.Mark.Number > dispute.Mark.Number;
}
