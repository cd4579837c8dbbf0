namespace CommissioningCases.Domain.Cases;

/// <summary>The support and help of another provider in the local health system (S3.2).</summary>
public sealed record RecordSupport(string Provider, string Summary) : HistoryAction<CaseFile>
{
    public static CodeField ProviderField { get; } = new("provider", "Provider that helps", CodeSource.OtherProvider);

    public static TextField SummaryField { get; } = new("summary", "What help it gives");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-support",
        "Record support",
        [ProviderField, SummaryField],
        fields => new RecordSupport(fields.Read(ProviderField), fields.Read(SummaryField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("Support", $" from {telling.Names.Provider(Provider)}: {Summary}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Supports = file.Supports.Add(new Support(mark, this)) };
}
