namespace CommissioningCases.Domain.Choice;

/// <summary>A provider no longer provides a service: only for a requirement that it failed, with the evidence and after notice (S5.2).</summary>
/// <param name="Notice">The day on which the provider was given notice.</param>
public sealed record RemoveProvider(string Service, string Provider, FailedRequirement Failed, string Evidence, DateOnly Notice) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.ListedProvider);

    public static ChoiceField<FailedRequirement> FailedField { get; } = new("failed", "Requirement that it failed");

    public static TextField EvidenceField { get; } = new("evidence", "Evidence");

    public static DateField NoticeField { get; } = new("notice", "Day on which it was given notice");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "remove-provider",
        "Remove a provider",
        [ServiceField, ProviderField, FailedField, EvidenceField, NoticeField],
        fields => new RemoveProvider(
            fields.Read(ServiceField), fields.Read(ProviderField), fields.Read(FailedField), fields.Read(EvidenceField), fields.Read(NoticeField)))
    {
        Rule = ActionRule.For<ProgrammeFile, RemoveProvider>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Removed", $" for {telling.Names.Service(Service)}: {telling.Names.Provider(Provider)}")
    {
        Shown = [FailedField, EvidenceField, NoticeField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { StandingChanges = service.StandingChanges.Add(new StandingChange(mark, Provider, ProviderStanding.Removed)) });

    private static void Check(ProgrammeFile file, RemoveProvider removal, RuleContext context)
    {
        ProgrammeRules.RequireStanding(file, removal.Service, removal.Provider, context, ProviderStanding.Qualified, ProviderStanding.Suspended);
        ProgrammeRules.RequireNotice(removal.Notice, NoticeField, context);
    }
}
