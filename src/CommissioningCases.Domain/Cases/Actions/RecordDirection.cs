namespace CommissioningCases.Domain.Cases;

/// <summary>The direction of the SHA under which the PCT acts (S3.4).</summary>
public sealed record RecordDirection(string Text) : CaseAction
{
    public static TextField TextField { get; } = new("text", "Direction");

    public static CaseActionDefinition Definition { get; } = new(
        "record-direction",
        "Record the SHA's direction",
        [TextField],
        fields => new RecordDirection(fields.Read(TextField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Directions = file.Directions.Add(new Direction(mark, this)) };
}
