namespace CommissioningCases.Domain.Cases;

/// <summary>A provider is invited to bid.</summary>
public sealed record Invite(string Provider) : HistoryAction<CaseFile>
{
    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.Provider);

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "invite",
        "Invite a provider",
        [ProviderField],
        fields => new Invite(fields.Read(ProviderField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    /// <summary>Before whom a provider is invited where several are on one day, the lowest first: existing providers have the fair chance, and NHS bodies go before others (S6.2).</summary>
    public static int TurnOf(string provider, CaseFile file, KnownBodies bodies) => file.Providers.Contains(provider) ? 0 : bodies.IsNhs(provider) ? 1 : 2;

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new($"{telling.Names.Provider(Provider)} invited", " to bid");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file.WithTender(tender => tender with { Invitations = tender.Invitations.Add(new Invitation(mark, Provider)) });
}
