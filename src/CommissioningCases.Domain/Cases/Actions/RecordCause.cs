namespace CommissioningCases.Domain.Cases;

/// <summary>A cause of un-sustainability (S3.1).</summary>
public sealed record RecordCause(string Text, CauseKind Kind) : CaseAction
{
    public static TextField TextField { get; } = new("text", "Cause");

    public static ChoiceField<CauseKind> KindField { get; } = new("kind", "Kind of cause");

    public static CaseActionDefinition Definition { get; } = new(
        "record-cause",
        "Record a cause",
        [TextField, KindField],
        fields => new RecordCause(fields.Read(TextField), fields.Read(KindField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Causes = file.Causes.Add(new Cause(mark, this)) };
}
