namespace CommissioningCases.Domain.Cases;

/// <summary>The direction of the SHA under which the PCT acts (S3.4).</summary>
public sealed record RecordDirection(string Text, string? Document = null) : HistoryAction<CaseFile>
{
    public static TextField TextField { get; } = new("text", "Direction");

    public static TextField DocumentField { get; } = new("document", "Document that says so") { Hint = "Its name and its day, where the Primary Care Trust records the direction", IsShort = true, Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-direction",
        "Record the SHA's direction",
        [TextField, DocumentField],
        fields => new RecordDirection(fields.Read(TextField), fields.Find(DocumentField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner, Role.ShaReviewer],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("The SHA directed", $": {Text}").With(("Document", Document));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Directions = file.Directions.Add(new Direction(mark, this)) };
}
