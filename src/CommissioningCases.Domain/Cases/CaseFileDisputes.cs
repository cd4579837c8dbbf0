namespace CommissioningCases.Domain.Cases;

/// <summary>
/// What the staff side says of the record of an engagement with staff, and a provider of the record of an engagement with it, of a chance, an opportunity or an award: and what of that counts while it is disputed.
/// </summary>
public sealed partial record CaseFile
{
    /// <summary>After so many days without a settlement a dispute that was answered no longer keeps a record from counting.</summary>
    public const int DaysToSettle = 28;

    /// <summary>Within so many days a dispute is to be answered (I): the letter says no more than that staff are engaged (PP.4). It is told, never enforced.</summary>
    public const int DaysToReply = 14;

    /// <summary>The chances that the provider was really given, as far as their records count (S1.2).</summary>
    public IEnumerable<Chance> ChancesGiven => Chances.Where(chance => chance.WasGiven && Counts(chance));

    /// <summary>The opportunities that the provider was really given, as far as their records count (S2.5).</summary>
    public IEnumerable<PlanOpportunity> OpportunitiesGiven => PlanOpportunities.Where(opportunity => opportunity.WasGiven && Counts(opportunity));

    /// <summary>Everything recorded of which somebody can say that it was otherwise, and which was not struck.</summary>
    public IEnumerable<Fact> DisputableRecords => Engagements.Where(engagement => engagement.IsWithStaff).Concat(this.ProviderRecords.Select(record => record.Fact));

    /// <summary>What of it is under dispute.</summary>
    public IEnumerable<Fact> DisputedRecords => StaffResponses.IsEmpty && ProviderResponses.IsEmpty ? [] : DisputableRecords.Where(IsDisputed);

    /// <summary>Whether the record counts: it does not while it is under dispute, nor where the dispute was settled against it (PP.3, PP.4).</summary>
    public bool Counts(Fact record) => CountsFrom(record) <= Day;

    /// <summary>The day from which the record counts: its own as a rule, a later one where a dispute over it was answered and is not settled. Null where it does not.</summary>
    public DateOnly? CountsFrom(Fact record)
    {
        if (StaffResponses.IsEmpty && ProviderResponses.IsEmpty)
        {
            return record.On;
        }

        if (FellIn(record) is not null)
        {
            return null;
        }

        DateOnly? from = record.On;
        foreach (var dispute in OpenDisputes(record))
        {
            from = FirstReplyTo(dispute)?.AddDays(DaysToSettle) is { } day && from is { } other ? day > other ? day : other : null;
        }

        return from;
    }

    /// <summary>Where the dispute over the record stands.</summary>
    public DisputeState DisputeStateOf(Fact record)
    {
        if (FellIn(record) is not null)
        {
            return DisputeState.Falls;
        }

        List<RecordResponse> open = [.. OpenDisputes(record)];
        return open.Exists(dispute => ReplyTo(dispute) is null) ? DisputeState.Open
            : open.Count > 0 ? DisputeState.Answered
            : SettlementOf(record) is not null ? DisputeState.Stands
            : DisputeState.None;
    }

    /// <summary>Since when the record is disputed, by the oldest dispute that was not settled; null where none waits.</summary>
    public DateOnly? DisputedSince(Fact record) => OpenDisputes(record).Min(dispute => (DateOnly?)dispute.On);

    /// <summary>The first day by which a dispute over the record is to be answered; null where none waits for an answer.</summary>
    public DateOnly? ReplyDue(Fact record) =>
        OpenDisputes(record).Where(dispute => ReplyTo(dispute) is null).Min(dispute => (DateOnly?)dispute.On)?.AddDays(DaysToReply);

    /// <summary>How a dispute over the record was last settled; null where none was.</summary>
    public Settlement? SettlementOf(Fact record) => Settlements.FindLast(settlement => settlement.Record == record.Mark.Number);

    /// <summary>What was last replied to a dispute over the record; null where nothing was.</summary>
    public DisputeReply? LatestReplyOn(Fact record) => DisputeReplies.FindLast(reply => reply.Record == record.Mark.Number);

    /// <summary>The settlement by which the record fell; null where it did not.</summary>
    public Settlement? FellIn(Fact record) =>
        Settlements.Find(settlement => settlement.Record == record.Mark.Number && settlement.Details.Outcome == DisputeOutcome.Falls);

    /// <summary>What each union, or each provider, last said of the record.</summary>
    public IEnumerable<RecordResponse> ResponsesTo(Fact record) =>
        StaffResponses.Concat<RecordResponse>(ProviderResponses).Where(response => response.Record == record.Mark.Number)
            .GroupBy(response => response.By, (_, responses) => responses.MaxBy(response => (response.On, response.Mark.Number))!);

    /// <summary>The disputes over the record that were not settled.</summary>
    public IEnumerable<RecordResponse> OpenDisputes(Fact record) => ResponsesTo(record).Where(response => response.IsDispute && SettlementOf(response) is null);

    /// <summary>Whether a dispute over the record waits to be settled.</summary>
    public bool IsDisputed(Fact record) => OpenDisputes(record).Any();

    /// <summary>What the commissioner last replied to the dispute; null while nothing was.</summary>
    public DisputeReply? ReplyTo(RecordResponse dispute) => DisputeReplies.FindLast(reply => Answers(reply, dispute));

    /// <summary>Whether a dispute of theirs over the record was settled, and the record stands: then they may not dispute it again.</summary>
    /// <param name="by">The union's abbreviation, or the provider's code.</param>
    /// <remarks>A dispute is settled by the first settlement recorded after it, whoever else's.</remarks>
    internal bool StandsAgainst(Fact record, string by) => StaffResponses.Concat<RecordResponse>(ProviderResponses).Any(response =>
        response.IsDispute
        && response.Record == record.Mark.Number
        && response.By == by
        && SettlementOf(response) is { Details.Outcome: DisputeOutcome.Stands });

    private Settlement? SettlementOf(RecordResponse dispute) =>
        Settlements.Find(settlement => settlement.Record == dispute.Record && settlement.Mark.Number > dispute.Mark.Number);

    /// <summary>The earliest day on which the dispute was answered; null where it was not.</summary>
    private DateOnly? FirstReplyTo(RecordResponse dispute) => DisputeReplies.Where(reply => Answers(reply, dispute)).Min(reply => (DateOnly?)reply.On);

    private static bool Answers(DisputeReply reply, RecordResponse dispute) => reply.Record == dispute.Record && reply.Mark.Number > dispute.Mark.Number;
}
