namespace CommissioningCases.Domain.Choice;

/// <summary>A provider stops providing a service because it wishes to. It did not fail anything, and may apply again.</summary>
/// <param name="Notice">The day on which the provider said so.</param>
/// <param name="Reason">Why, in its own words; null where it gave no reason.</param>
public sealed record RecordExit(string Service, string Provider, DateOnly Notice, string? Reason) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.ListedProvider);

    public static DateField NoticeField { get; } = new("notice", "Day on which the provider said so");

    public static TextField ReasonField { get; } = new("reason", "Why, as the provider gave it") { Presence = Presence.Optional };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "record-exit",
        "Record that a provider leaves",
        [ServiceField, ProviderField, NoticeField, ReasonField],
        fields => new RecordExit(fields.Read(ServiceField), fields.Read(ProviderField), fields.Read(NoticeField), fields.Find(ReasonField)))
    {
        Rule = ActionRule.For<ProgrammeFile, RecordExit>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Left of its own wish", $", for {telling.Names.Service(Service)}: {telling.Names.Provider(Provider)}")
    {
        Shown = [NoticeField, ReasonField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { StandingChanges = service.StandingChanges.Add(new StandingChange(mark, Provider, ProviderStanding.Left)) });

    private static void Check(ProgrammeFile file, RecordExit exit, RuleContext context)
    {
        ProgrammeRules.RequireStanding(file, exit.Service, exit.Provider, context, ProviderStanding.Qualified, ProviderStanding.Suspended, ProviderStanding.Expired);
        context.Invalid(context.HasRead(NoticeField) && exit.Notice > context.On, NoticeField, "The provider says so before it leaves");
    }
}
