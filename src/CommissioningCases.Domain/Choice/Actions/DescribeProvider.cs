namespace CommissioningCases.Domain.Choice;

/// <summary>What the directory tells of a provider of a service beside its name. The letter does not ask for it; what is told last counts.</summary>
/// <param name="Contact">Where and how patients are referred to it; null where that is not told.</param>
/// <param name="ReviewOn">The day on which its qualification is looked at again; null where none is set.</param>
/// <param name="ExpiresOn">The last day of its qualification; null where none is set.</param>
public sealed record DescribeProvider(string Service, string Provider, string? Contact, DateOnly? ReviewOn, DateOnly? ExpiresOn) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.ListedProvider);

    public static TextField ContactField { get; } = new("contact", "Where and how to refer") { Presence = Presence.Optional, Hint = "For the directory: places, telephone, how to refer" };

    public static DateField ReviewOnField { get; } = new("reviewOn", "Looked at again on") { Presence = Presence.Optional };

    public static DateField ExpiresOnField { get; } = new("expiresOn", "Last day of the qualification") { Presence = Presence.Optional };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "describe-provider",
        "Tell the directory of a provider",
        [ServiceField, ProviderField, ContactField, ReviewOnField, ExpiresOnField],
        fields => new DescribeProvider(
            fields.Read(ServiceField), fields.Read(ProviderField), fields.Find(ContactField), fields.Find(ReviewOnField), fields.Find(ExpiresOnField)))
    {
        Rule = ActionRule.For<ProgrammeFile, DescribeProvider>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Told the directory", $" of {telling.Names.Provider(Provider)}, for {telling.Names.Service(Service)}")
    {
        Shown = [ContactField, ReviewOnField, ExpiresOnField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { ListingDetails = service.ListingDetails.Add(new ListingDetails(mark, this)) });

    private static void Check(ProgrammeFile file, DescribeProvider described, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, described.Service, ServiceField, context);
        var listing = service?.FindListing(described.Provider);
        context.Invalid(
            service is not null && listing is null or { Changes: [.., { Standing: ProviderStanding.Removed }] },
            ProviderField,
            "Choose a provider of the service");
        context.InvalidBefore(listing?.Mark.On, "when the provider was listed");
        context.Invalid(
            context.HasRead(ContactField, ReviewOnField, ExpiresOnField) && described is { Contact: null, ReviewOn: null, ExpiresOn: null },
            ContactField,
            "Enter at least one of these");
        context.Invalid(described.ReviewOn < listing?.Mark.On, ReviewOnField, "The day cannot be before the provider was listed");
        context.Invalid(described.ExpiresOn < listing?.Mark.On, ExpiresOnField, "The day cannot be before the provider was listed");
    }
}
