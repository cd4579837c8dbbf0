namespace CommissioningCases.Domain.Cases;

/// <summary>Something worth keeping with the case. A note weighs nothing in any requirement.</summary>
public sealed record AddNote(string Text) : CaseAction
{
    public static TextField TextField { get; } = new("text", "Note");

    public static CaseActionDefinition Definition { get; } = new(
        "add-note",
        "Add a note",
        [TextField],
        fields => new AddNote(fields.Read(TextField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file;
}
