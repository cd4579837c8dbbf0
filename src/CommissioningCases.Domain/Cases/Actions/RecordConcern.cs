namespace CommissioningCases.Domain.Cases;

/// <summary>A concern that the PCT raises with the provider (S1.1).</summary>
public sealed record RecordConcern(string Text) : HistoryAction<CaseFile>
{
    public static TextField TextField { get; } = new("text", "Concern");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-concern",
        "Record a concern",
        [TextField],
        fields => new RecordConcern(fields.Read(TextField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("Concern recorded", $": {Text}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Concerns = file.Concerns.Add(new Concern(mark, this)) };
}
