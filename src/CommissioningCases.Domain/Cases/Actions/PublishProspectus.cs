namespace CommissioningCases.Domain.Cases;

/// <summary>What outcomes are sought, the reasons for change and the process to be followed (S4.2).</summary>
public sealed record PublishProspectus(string Outcomes, string Reasons, string Process) : HistoryAction<CaseFile>
{
    public static TextField OutcomesField { get; } = new("outcomes", "Outcomes and innovation sought");

    public static TextField ReasonsField { get; } = new("reasons", "Reasons for change");

    public static TextField ProcessField { get; } = new("process", "Process to be followed");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "publish-prospectus",
        "Publish the prospectus",
        [OutcomesField, ReasonsField, ProcessField],
        fields => new PublishProspectus(fields.Read(OutcomesField), fields.Read(ReasonsField), fields.Read(ProcessField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Prospectus published").With(
        ("Outcomes and innovation sought", Outcomes),
        ("Reasons for change", Reasons),
        ("Process to be followed", Process));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Prospectuses = file.Prospectuses.Add(new Prospectus(mark, this)) };
}
