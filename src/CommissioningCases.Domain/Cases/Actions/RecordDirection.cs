namespace CommissioningCases.Domain.Cases;

/// <summary>The direction of the SHA under which the PCT acts (S3.4).</summary>
public sealed record RecordDirection(string Text) : HistoryAction<CaseFile>
{
    public static TextField TextField { get; } = new("text", "Direction");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-direction",
        "Record the SHA's direction",
        [TextField],
        fields => new RecordDirection(fields.Read(TextField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner, Role.ShaReviewer],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("The SHA directed", $": {Text}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Directions = file.Directions.Add(new Direction(mark, this)) };
}
