namespace CommissioningCases.Domain.Choice;

/// <summary>A suspended provider of a service meets the requirement again, and provides it again.</summary>
public sealed record ReinstateProvider(string Service, string Provider, string Evidence) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.SuspendedProvider);

    public static TextField EvidenceField { get; } = new("evidence", "Evidence that it meets the requirement again");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "reinstate-provider",
        "Reinstate a provider",
        [ServiceField, ProviderField, EvidenceField],
        fields => new ReinstateProvider(fields.Read(ServiceField), fields.Read(ProviderField), fields.Read(EvidenceField)))
    {
        Rule = ActionRule.For<ProgrammeFile, ReinstateProvider>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Reinstated", $" for {telling.Names.Service(Service)}: {telling.Names.Provider(Provider)}")
    {
        Shown = [EvidenceField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { StandingChanges = service.StandingChanges.Add(new StandingChange(mark, Provider, ProviderStanding.Qualified)) });

    private static void Check(ProgrammeFile file, ReinstateProvider reinstatement, RuleContext context) =>
        ProgrammeRules.RequireStanding(file, reinstatement.Service, reinstatement.Provider, context, ProviderStanding.Suspended);
}
