namespace CommissioningCases.Domain.Choice;

/// <summary>A provider that provides the service already is named: choice adds providers and displaces none, so that it is listed beside those that qualify.</summary>
/// <param name="Contact">Where and how patients are referred to it; null where that is not told.</param>
public sealed record NameExistingProvider(string Service, string Provider, string? Contact) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Existing provider", CodeSource.Provider);

    public static TextField ContactField { get; } = new("contact", "Where and how to refer") { Presence = Presence.Optional };

    public static ProgrammeActionDefinition Definition { get; } = new(
        "name-existing-provider",
        "Name an existing provider",
        [ServiceField, ProviderField, ContactField],
        fields => new NameExistingProvider(fields.Read(ServiceField), fields.Read(ProviderField), fields.Find(ContactField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service.WithListing(new ProviderListing(Provider, mark, IsExisting: true, Contact, ReviewOn: null, ExpiresOn: null)));
}
