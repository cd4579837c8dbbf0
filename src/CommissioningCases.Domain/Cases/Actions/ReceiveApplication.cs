namespace CommissioningCases.Domain.Cases;

/// <summary>An additional provider applies for accreditation (S5.1).</summary>
public sealed record ReceiveApplication(string Provider) : HistoryAction<CaseFile>
{
    public static CodeField ProviderField { get; } = new("provider", "Provider that applies", CodeSource.OtherProvider);

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "receive-application",
        "Record an application",
        [ProviderField],
        fields => new ReceiveApplication(fields.Read(ProviderField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new($"{telling.Names.Provider(Provider)} applied", " to be accredited");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Applications = file.Applications.Add(new Application(mark, Provider)) };
}
