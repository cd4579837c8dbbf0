namespace CommissioningCases.Domain.Cases;

/// <summary>What a provider contributed to the service specification, or that it declined to (S4.3).</summary>
public sealed record RecordContribution(string Provider, bool Declined, string Summary) : HistoryAction<CaseFile>
{
    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.Provider);

    public static BooleanField DeclinedField { get; } = new("declined", "Did it decline to contribute?") { Hint = "Also where it was asked 28 days or more ago and has not answered" };

    public static TextField SummaryField { get; } = new("summary", "What it contributed, or why it declined");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-contribution",
        "Record a contribution",
        [ProviderField, DeclinedField, SummaryField],
        fields => new RecordContribution(fields.Read(ProviderField), fields.Read(DeclinedField), fields.Read(SummaryField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Of(ProviderField, DeclinedField),
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => Declined
        ? new Sentence($"{telling.Names.Provider(Provider)} declined", " to contribute to the specification").With(("Why", Summary))
        : new($"{telling.Names.Provider(Provider)} contributed", $" to the specification: {Summary}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Contributions = file.Contributions.Add(new Contribution(mark, this)) };
}
