namespace CommissioningCases.Domain.Cases;

/// <summary>The SHA reviewer settles a dispute over what was recorded: it stands, or it falls and no longer counts.</summary>
public sealed record SettleDispute(string Record, DisputeOutcome Outcome, string Reasons) : HistoryAction<CaseFile>
{
    public static CodeField RecordField => Disputes.RecordField;

    public static ChoiceField<DisputeOutcome> OutcomeField { get; } = new("outcome", "What becomes of the record");

    public static TextField ReasonsField { get; } = new("reasons", "Reasons");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "settle-dispute",
        "Settle a dispute",
        [RecordField, OutcomeField, ReasonsField],
        fields => new SettleDispute(fields.Read(RecordField), fields.Read(OutcomeField), fields.Read(ReasonsField)))
    {
        Rule = ActionRule.For<CaseFile, SettleDispute>((file, settlement, context) => Disputes.Check(file, settlement.Record, context)),
        Roles = [Role.ShaReviewer],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(
        Outcome == DisputeOutcome.Stands ? "Dispute settled by the SHA: the record stands" : "Dispute settled by the SHA: the record falls and does not count",
        telling.Fact(Record)).With(("Reasons", Reasons));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Settlements = file.Settlements.Add(new Settlement(mark, this, file.NumberOf(Record)!.Value)) };

    public override UnionSight SeenByUnions(CaseFile file) => Disputes.SightOf(file, Record);
}
