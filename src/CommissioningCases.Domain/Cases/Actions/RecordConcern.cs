namespace CommissioningCases.Domain.Cases;

/// <summary>A concern that the PCT raises with the provider (S1.1).</summary>
public sealed record RecordConcern(string Text) : CaseAction
{
    public static TextField TextField { get; } = new("text", "Concern");

    public static CaseActionDefinition Definition { get; } = new(
        "record-concern",
        "Record a concern",
        [TextField],
        fields => new RecordConcern(fields.Read(TextField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Concerns = file.Concerns.Add(new Concern(mark, this)) };
}
