namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner replies to the staff side's dispute over the record of an engagement.</summary>
public sealed record AnswerDispute(string Record, string Reply) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Engagement that is disputed", CodeSource.DisputedEngagement);

    public static TextField ReplyField { get; } = new("reply", "Your reply to the staff side") { Hint = "28 days after it, a dispute that nobody has settled no longer keeps the engagement from counting" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "answer-dispute",
        "Reply to a dispute",
        [RecordField, ReplyField],
        fields => new AnswerDispute(fields.Read(RecordField), fields.Read(ReplyField)))
    {
        Rule = ActionRule.For<CaseFile, AnswerDispute>((file, answer, context) => Disputes.Check(file, answer.Record, RecordField, context)),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Dispute answered", telling.Fact(Record)).With(("Reply", Reply));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { DisputeReplies = file.DisputeReplies.Add(new DisputeReply(mark, this, file.NumberOf(Record)!.Value)) };
}
