namespace CommissioningCases.Domain.Cases;

/// <summary>Something worth keeping with the case. A note weighs nothing in any requirement.</summary>
/// <param name="Kind">What it says, where it says more than its text: such a note is shown to the commissioner, to the SHA and to the staff side. Null as a rule.</param>
/// <param name="Record">The breach whose required action it says is done; null of any other note.</param>
public sealed record AddNote(string Text, NoteKind? Kind = null, string? Record = null) : HistoryAction<CaseFile>
{
    public static ChoiceField<NoteKind> KindField { get; } = new("kind", "What the note says") { Presence = Presence.Optional };

    public static CodeField RecordField { get; } = new("record", "Breach", CodeSource.Breach) { Presence = Presence.Optional };

    public static TextField TextField { get; } = new("text", "Note") { Hint = "An @ and the beginning of a colleague’s address, such as @carol.jones, tells them of it" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "add-note",
        "Add a note",
        [KindField, RecordField, TextField],
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
        var kind = ExchangeNames.TryParse<NoteKind>(fields.Peek(KindField) ?? "", out _) ? fields.Find(KindField) : null;
        return new AddNote(fields.Read(TextField), kind, kind == NoteKind.ActionDone ? fields.Find(RecordField) : null);
    }

    public override Sentence Tell(Telling<CaseFile> telling) => Kind switch
    {
        NoteKind.ActionDone when Record is not null => new Sentence("Required action reported done", telling.Fact(Record)).With(("How", Text)),
        NoteKind.ActionDone => new Sentence("Required action reported done", $": {Text}"),
        { } said => new Sentence($"The staff side says: {EnglishFormat.LowerFirst(ChoiceLabels.Label(said))}", $": {Text}"),
        null => new Sentence("Note", $": {Text}"),
    };

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => Kind switch
    {
        NoteKind.NotEngaged => file with { StaffSideNotes = file.StaffSideNotes.Add(new StaffSideNote(mark, this)) },
        NoteKind.ActionDone when file.FindBreach(Record) is { } breach => file with { ActionReports = file.ActionReports.Add(new ActionReport(mark, this, breach.Mark.Number)) },
        _ => file,
    };

    /// <summary>What the staff side says itself, it sees, and what became of a departure.</summary>
    public override UnionSight SeenByUnions(CaseFile file) => Kind is null ? UnionSight.Nothing : UnionSight.All;
}

/// <summary>What a note says beside its text.</summary>
public enum NoteKind
{
    /// <summary>The staff side was not engaged on the case.</summary>
    [Label("We were not engaged")]
    NotEngaged,

    /// <summary>The commissioner has done what a breach requires. The SHA's reviewer confirms it.</summary>
    [Label("The required action is done")]
    ActionDone,
}
