namespace CommissioningCases.Domain.Cases;

/// <summary>What was done with the provider to address the causes (S3.1).</summary>
public sealed record RecordRemedy(string Text) : HistoryAction<CaseFile>
{
    public static TextField TextField { get; } = new("text", "Remedy");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-remedy",
        "Record a remedy",
        [TextField],
        fields => new RecordRemedy(fields.Read(TextField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("Remedy recorded", $": {Text}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Remedies = file.Remedies.Add(new Remedy(mark, this)) };
}
