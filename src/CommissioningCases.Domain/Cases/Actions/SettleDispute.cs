namespace CommissioningCases.Domain.Cases;

/// <summary>The SHA reviewer settles a dispute over the record of an engagement with staff: it stands, or it falls and no longer counts.</summary>
public sealed record SettleDispute(string Record, DisputeOutcome Outcome, string Reasons) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Engagement that is disputed", CodeSource.DisputedEngagement);

    public static ChoiceField<DisputeOutcome> OutcomeField { get; } = new("outcome", "What becomes of the record");

    public static TextField ReasonsField { get; } = new("reasons", "Reasons");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "settle-dispute",
        "Settle a dispute",
        [RecordField, OutcomeField, ReasonsField],
        fields => new SettleDispute(fields.Read(RecordField), fields.Read(OutcomeField), fields.Read(ReasonsField)))
    {
        Rule = ActionRule.For<CaseFile, SettleDispute>((file, settlement, context) => Disputes.Check(file, settlement.Record, RecordField, context)),
        Roles = [Role.ShaReviewer],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(
        Outcome == DisputeOutcome.Stands ? "Dispute settled by the SHA: the record stands" : "Dispute settled by the SHA: the record falls and does not count",
        telling.Fact(Record)).With(("Reasons", Reasons));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Settlements = file.Settlements.Add(new Settlement(mark, this, file.NumberOf(Record)!.Value)) };
}
