namespace CommissioningCases.Domain.Cases;

/// <summary>An existing provider stops providing, which the letter allows only when it fails a requirement (S5.2, S5.3).</summary>
public sealed record WithdrawProvider(string Provider, FailedRequirement? Failed, string? Evidence) : HistoryAction<CaseFile>
{
    public static CodeField ProviderField { get; } = new("provider", "Existing provider", CodeSource.CaseProvider);

    public static ChoiceField<FailedRequirement> FailedField { get; } = new("failed", "Requirement that it failed") { Presence = Presence.Optional };

    public static TextField EvidenceField { get; } = new("evidence", "Evidence") { Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "withdraw-provider",
        "Withdraw an existing provider",
        [ProviderField, FailedField, EvidenceField],
        fields => new WithdrawProvider(fields.Read(ProviderField), fields.Find(FailedField), fields.Find(EvidenceField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Of(ProviderField, FailedField),
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(
        $"{telling.Names.Provider(Provider)} withdrawn",
        Failed is { } failed ? $", which failed the requirement of {EnglishFormat.LowerFirst(ChoiceLabels.Label(failed))}" : "").With(("Evidence", Evidence));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Withdrawals = file.Withdrawals.Add(new ProviderWithdrawal(mark, this)) };
}
