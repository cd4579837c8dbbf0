namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner's answer, with its rationale (PP.6b), to a question that the scenario asks.</summary>
public sealed record Judge(string Question, Answer Answer, string Rationale) : HistoryAction<CaseFile>
{
    public static CodeField QuestionField { get; } = new("question", "Question", CodeSource.Question);

    public static ChoiceField<Answer> AnswerField { get; } = new("answer", "Answer");

    public static TextField RationaleField { get; } = new("rationale", "Rationale");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "judge",
        "Record a judgement",
        [QuestionField, AnswerField, RationaleField],
        fields => new Judge(fields.Read(QuestionField), fields.Read(AnswerField), fields.Read(RationaleField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence($"Judged: {EnglishFormat.LowerFirst(ChoiceLabels.Label(Answer))}", $", to the question “{telling.Names.Question(Question)}”").With(
        ("Rationale", Rationale));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Judgements = file.Judgements.Add(new Judgement(mark, this)) };

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<Judge>(Definition, [], Check).When(file => file.Scenario.Questions.Count > 0);

    private static void Check(CaseFile file, Judge judgement, RuleContext context) =>
        context.Invalid(file.Scenario.FindQuestion(judgement.Question) is null, QuestionField, "Choose one of the scenario's questions");
}
