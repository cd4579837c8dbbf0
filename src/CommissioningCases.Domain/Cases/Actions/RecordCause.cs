namespace CommissioningCases.Domain.Cases;

/// <summary>A cause of un-sustainability (S3.1).</summary>
public sealed record RecordCause(string Text, CauseKind Kind) : HistoryAction<CaseFile>
{
    public static TextField TextField { get; } = new("text", "Cause");

    public static ChoiceField<CauseKind> KindField { get; } = new("kind", "Kind of cause");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-cause",
        "Record a cause",
        [TextField, KindField],
        fields => new RecordCause(fields.Read(TextField), fields.Read(KindField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new($"{ChoiceLabels.Label(Kind)} cause recorded", $": {Text}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Causes = file.Causes.Add(new Cause(mark, this)) };
}
