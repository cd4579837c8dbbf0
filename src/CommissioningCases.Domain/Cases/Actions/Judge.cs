namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner's answer, with its rationale (PP.6b), to a question that the scenario asks.</summary>
public sealed record Judge(string Question, Answer Answer, string Rationale) : CaseAction
{
    public static CodeField QuestionField { get; } = new("question", "Question", CodeSource.Question);

    public static ChoiceField<Answer> AnswerField { get; } = new("answer", "Answer");

    public static TextField RationaleField { get; } = new("rationale", "Rationale") { Presence = Presence.AskedByClause };

    public static CaseActionDefinition Definition { get; } = new(
        "judge",
        "Record a judgement",
        [QuestionField, AnswerField, RationaleField],
        fields => new Judge(fields.Read(QuestionField), fields.Read(AnswerField), fields.Read(RationaleField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Judgements = file.Judgements.Add(new Judgement(mark, this)) };
}
