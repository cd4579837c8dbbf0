namespace CommissioningCases.Domain.Cases;

/// <summary>A joint service review with the provider (S2.1).</summary>
public sealed record HoldJointReview(string Findings, bool Agreed) : HistoryAction<CaseFile>
{
    public static TextField FindingsField { get; } = new("findings", "Findings");

    public static BooleanField AgreedField { get; } = new("agreed", "Are the findings agreed with the provider?");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "hold-joint-review",
        "Record the joint service review",
        [FindingsField, AgreedField],
        fields => new HoldJointReview(fields.Read(FindingsField), fields.Read(AgreedField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Joint service review held", Agreed ? ", its findings agreed with the provider" : ", its findings not agreed with the provider").With(
        ("Findings", Findings));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Reviews = file.Reviews.Add(new JointReview(mark, this)) };
}
