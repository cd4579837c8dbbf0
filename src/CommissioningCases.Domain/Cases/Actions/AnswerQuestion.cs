namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner answers a question of the SHA's reviewer.</summary>
public sealed record AnswerQuestion(string Record, string Answer) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Question", CodeSource.ShaQuestion);

    public static TextField AnswerField { get; } = new("answer", "Your answer");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "answer-question",
        "Answer a question of the SHA",
        [RecordField, AnswerField],
        fields => new AnswerQuestion(fields.Read(RecordField), fields.Read(AnswerField)))
    {
        Rule = ActionRule.For<CaseFile, AnswerQuestion>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("The SHA’s question was answered", $": {Answer}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { ShaAnswers = file.ShaAnswers.Add(new ShaAnswer(mark, this, file.NumberOf(Record)!.Value)) };

    private static void Check(CaseFile file, AnswerQuestion answer, RuleContext context)
    {
        var question = file.FindOpenQuestion(answer.Record);
        context.Invalid(question is null, RecordField, "Choose a question that was not answered");
        context.InvalidBefore(question?.On, "when it was asked");
    }
}
