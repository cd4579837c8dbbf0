namespace CommissioningCases.Domain.Choice;

/// <summary>What the directory tells of a provider of a service beside its name. The letter does not ask for it; what is told last counts.</summary>
/// <param name="Contact">Where and how patients are referred to it; null where that is not told.</param>
/// <param name="Sites">Where it provides the service, an address with its postcode on each line; null where that is not told.</param>
/// <param name="Hours">When it is open; null where that is not told.</param>
/// <param name="WaitWeeks">How many weeks patients usually wait; null where that is not told.</param>
/// <param name="ReviewOn">The day on which its qualification is looked at again; null where none is set.</param>
/// <param name="ExpiresOn">The last day of its qualification; null where none is set.</param>
public sealed record DescribeProvider(
    string Service, string Provider, string? Contact, string? Sites, string? Hours, ExactNumber? WaitWeeks, DateOnly? ReviewOn, DateOnly? ExpiresOn) : HistoryAction<ProgrammeFile>
{
    /// <summary>A longer wait is a slip of the pen.</summary>
    private const int MostWeeks = 104;

    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.ListedProvider);

    public static TextField ContactField { get; } = new("contact", "Where and how to refer") { Presence = Presence.Optional, Hint = "For the directory: telephone, address for letters, how to refer" };

    public static TextField SitesField { get; } = new("sites", "Where it provides the service") { Presence = Presence.Optional, Hint = "One address on each line, with its postcode" };

    public static TextField HoursField { get; } = new("hours", "Opening hours") { Presence = Presence.Optional, IsShort = true, Hint = "Such as Monday to Friday, 9am to 5pm" };

    public static NumberField WaitWeeksField { get; } = new("waitWeeks", "Usual wait in weeks") { Presence = Presence.Optional, Hint = "From the referral to the first appointment" };

    public static DateField ReviewOnField { get; } = new("reviewOn", "Looked at again on") { Presence = Presence.Optional };

    public static DateField ExpiresOnField { get; } = new("expiresOn", "Last day of the qualification") { Presence = Presence.Optional };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "describe-provider",
        "Tell the directory of a provider",
        [ServiceField, ProviderField, ContactField, SitesField, HoursField, WaitWeeksField, ReviewOnField, ExpiresOnField],
        fields => new DescribeProvider(
            fields.Read(ServiceField),
            fields.Read(ProviderField),
            fields.Find(ContactField),
            fields.Find(SitesField),
            fields.Find(HoursField),
            fields.Find(WaitWeeksField),
            fields.Find(ReviewOnField),
            fields.Find(ExpiresOnField)))
    {
        Rule = ActionRule.For<ProgrammeFile, DescribeProvider>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Told the directory", $" of {telling.Names.Provider(Provider)}, for {telling.Names.Service(Service)}")
    {
        Shown = [.. Definition.Fields.Skip(2)],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { ListingDetails = service.ListingDetails.Add(new ListingDetails(mark, this)) });

    private static void Check(ProgrammeFile file, DescribeProvider described, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, described.Service, ServiceField, context);
        var listing = service?.FindListing(described.Provider);
        context.Invalid(
            service is not null && listing is null or { IsGone: true },
            ProviderField,
            "Choose a provider of the service");
        context.InvalidBefore(listing?.Mark.On, "when the provider was listed");
        context.Invalid(
            context.HasRead([.. Definition.Fields.Skip(2)]) && described is { Contact: null, Sites: null, Hours: null, WaitWeeks: null, ReviewOn: null, ExpiresOn: null },
            ContactField,
            "Enter at least one of these");
        context.Invalid(
            described.WaitWeeks is { } weeks && (weeks < 0 || weeks > MostWeeks || !weeks.IsWhole),
            WaitWeeksField,
            $"Usual wait in weeks must be a whole number from 0 to {MostWeeks}");
        context.Invalid(described.ReviewOn < listing?.Mark.On, ReviewOnField, "The day cannot be before the provider was listed");
        context.Invalid(described.ExpiresOn < listing?.Mark.On, ExpiresOnField, "The day cannot be before the provider was listed");
    }
}
