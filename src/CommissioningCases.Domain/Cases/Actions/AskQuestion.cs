namespace CommissioningCases.Domain.Cases;

/// <summary>The SHA's reviewer asks the commissioner something about the case. It weighs nothing in any requirement, and assures nothing.</summary>
public sealed record AskQuestion(string Question, DateOnly AnswerBy) : HistoryAction<CaseFile>
{
    public static TextField QuestionField { get; } = new("question", "Your question");

    public static DateField AnswerByField { get; } = new("answerBy", "Day by which to answer") { Hint = "The day is among the commissioner’s deadlines" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "ask-question",
        "Ask the commissioner a question",
        [QuestionField, AnswerByField],
        fields => new AskQuestion(fields.Read(QuestionField), fields.Read(AnswerByField)))
    {
        Rule = ActionRule.For<CaseFile, AskQuestion>(Check).OnOpenCase(),
        Roles = [Role.ShaReviewer],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("The SHA asked the commissioner", $": {Question}").With(("Answer by", EnglishFormat.Day(AnswerBy)));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file with { ShaQuestions = file.ShaQuestions.Add(new ShaQuestion(mark, this)) };

    private static void Check(CaseFile file, AskQuestion question, RuleContext context)
    {
        context.Invalid(question.AnswerBy < context.On, AnswerByField, "The day of the answer cannot be before the day on which it is asked");
        context.Invalid(DateField.IsTooFar(question.AnswerBy, context.On), AnswerByField, DateField.TooFar);
    }
}
