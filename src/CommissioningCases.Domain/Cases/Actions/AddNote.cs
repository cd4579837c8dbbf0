namespace CommissioningCases.Domain.Cases;

/// <summary>Something worth keeping with the case. A note weighs nothing in any requirement.</summary>
/// <param name="Kind">What it says, where it says more than its text: such a note is shown to the commissioner, to the SHA and to the staff side. Null as a rule.</param>
public sealed record AddNote(string Text, NoteKind? Kind = null) : HistoryAction<CaseFile>
{
    public static ChoiceField<NoteKind> KindField { get; } = new("kind", "What the note says") { Presence = Presence.Optional };

    public static TextField TextField { get; } = new("text", "Note");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "add-note",
        "Add a note",
        [KindField, TextField],
        Read)
    {
        Rule = ActionRule.Always<CaseFile>(),
        Roles = [Role.Commissioner, Role.UnionRepresentative],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    /// <summary>A kind that nobody knows says nothing: notes of other places have words of their own.</summary>
    private static AddNote Read(FieldReader fields)
    {
        var text = fields.Read(TextField);
        return new AddNote(text, ExchangeNames.TryParse<NoteKind>(fields.Peek(KindField) ?? "", out _) ? fields.Find(KindField) : null);
    }

    public override Sentence Tell(Telling<CaseFile> telling) => new(Kind is { } kind ? $"The staff side says: {EnglishFormat.LowerFirst(ChoiceLabels.Label(kind))}" : "Note", $": {Text}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => Kind is null ? file : file with { StaffSideNotes = file.StaffSideNotes.Add(new StaffSideNote(mark, this)) };

    /// <summary>What the staff side says itself, it sees.</summary>
    public override UnionSight SeenByUnions(CaseFile file) => Kind is null ? UnionSight.Nothing : UnionSight.All;
}

/// <summary>What a note of the staff side says.</summary>
public enum NoteKind
{
    /// <summary>The staff side was not engaged on the case.</summary>
    [Label("We were not engaged")]
    NotEngaged,
}
