namespace CommissioningCases.Domain.Contracts;

/// <summary>Something worth keeping with the contract. A note weighs nothing.</summary>
public sealed record NoteContract(string Text) : HistoryAction<ContractFile>
{
    public static TextField TextField { get; } = new("text", "Note");

    public static ActionDefinition<ContractFile> Definition { get; } = new("note-contract", "Add a note to the contract", [TextField], fields => new NoteContract(fields.Read(TextField)))
    {
        Rule = ActionRule.Always<ContractFile>(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) => new("Note", $": {Text}");

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { Notes = file.Notes.Add(new ContractNote(mark, this)) };
}
