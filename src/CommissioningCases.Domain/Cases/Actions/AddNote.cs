namespace CommissioningCases.Domain.Cases;

/// <summary>Something worth keeping with the case. A note weighs nothing in any requirement.</summary>
public sealed record AddNote(string Text) : HistoryAction<CaseFile>
{
    public static TextField TextField { get; } = new("text", "Note");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "add-note",
        "Add a note",
        [TextField],
        fields => new AddNote(fields.Read(TextField)))
    {
        Rule = ActionRule.Always<CaseFile>(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("Note", $": {Text}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file;
}
