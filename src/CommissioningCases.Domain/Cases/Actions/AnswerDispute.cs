namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner replies to a dispute of the staff side, or of a provider, over what was recorded.</summary>
public sealed record AnswerDispute(string Record, string Reply) : HistoryAction<CaseFile>
{
    public static CodeField RecordField => Disputes.RecordField;

    public static TextField ReplyField { get; } = new("reply", "Your reply") { Hint = "28 days after it, a dispute that nobody has settled no longer keeps the record from counting" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "answer-dispute",
        "Reply to a dispute",
        [RecordField, ReplyField],
        fields => new AnswerDispute(fields.Read(RecordField), fields.Read(ReplyField)))
    {
        Rule = ActionRule.For<CaseFile, AnswerDispute>((file, answer, context) => Disputes.Check(file, answer.Record, context)),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Dispute answered", telling.Fact(Record)).With(("Reply", Reply));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { DisputeReplies = file.DisputeReplies.Add(new DisputeReply(mark, this, file.NumberOf(Record)!.Value)) };

    public override UnionSight SeenByUnions(CaseFile file) => Disputes.SightOf(file, Record);
}
