namespace CommissioningCases.Domain.Choice;

/// <summary>A suspended provider of a service meets the requirement again, and provides it again.</summary>
public sealed record ReinstateProvider(string Service, string Provider, string Evidence) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.SuspendedProvider);

    public static TextField EvidenceField { get; } = new("evidence", "Evidence that it meets the requirement again");

    public static ProgrammeActionDefinition Definition { get; } = new(
        "reinstate-provider",
        "Reinstate a provider",
        [ServiceField, ProviderField, EvidenceField],
        fields => new ReinstateProvider(fields.Read(ServiceField), fields.Read(ProviderField), fields.Read(EvidenceField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service.WithListing(service.Listed[Provider].After(new StandingChange(mark, ProviderStanding.Qualified))));
}
