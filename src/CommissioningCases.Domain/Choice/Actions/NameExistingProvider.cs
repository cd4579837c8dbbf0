namespace CommissioningCases.Domain.Choice;

/// <summary>A provider that provides the service already is named: choice adds providers and displaces none, so that it is listed beside those that qualify.</summary>
/// <param name="Contact">Where and how patients are referred to it; null where that is not told.</param>
public sealed record NameExistingProvider(string Service, string Provider, string? Contact) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Existing provider", CodeSource.Provider);

    public static TextField ContactField { get; } = new("contact", "Where and how to refer") { Presence = Presence.Optional };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "name-existing-provider",
        "Name an existing provider",
        [ServiceField, ProviderField, ContactField],
        fields => new NameExistingProvider(fields.Read(ServiceField), fields.Read(ProviderField), fields.Find(ContactField)))
    {
        Rule = ActionRule.For<ProgrammeFile, NameExistingProvider>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Existing provider named", $" for {telling.Names.Service(Service)}: {telling.Names.Provider(Provider)}")
    {
        Shown = [ContactField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { ExistingProviders = service.ExistingProviders.Add(new ExistingProvider(mark, this)) });

    private static void Check(ProgrammeFile file, NameExistingProvider existing, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, existing.Service, ServiceField, context);
        context.Invalid(context.Bodies.FindProvider(existing.Provider) is null, ProviderField, "Choose a known provider");
        context.Invalid(service?.FindListing(existing.Provider) is not null, ProviderField, "That provider is listed already");
    }
}
