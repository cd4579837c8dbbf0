namespace CommissioningCases.Domain.Choice;

/// <summary>A provider no longer provides a service: only for a requirement that it failed, with the evidence and after notice (S5.2).</summary>
/// <param name="Notice">The day on which the provider was given notice.</param>
public sealed record RemoveProvider(string Service, string Provider, FailedRequirement Failed, string Evidence, DateOnly Notice) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.ListedProvider);

    public static ChoiceField<FailedRequirement> FailedField { get; } = new("failed", "Requirement that it failed");

    public static TextField EvidenceField { get; } = new("evidence", "Evidence");

    public static DateField NoticeField { get; } = new("notice", "Day on which it was given notice");

    public static ProgrammeActionDefinition Definition { get; } = new(
        "remove-provider",
        "Remove a provider",
        [ServiceField, ProviderField, FailedField, EvidenceField, NoticeField],
        fields => new RemoveProvider(
            fields.Read(ServiceField), fields.Read(ProviderField), fields.Read(FailedField), fields.Read(EvidenceField), fields.Read(NoticeField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service.WithListing(service.Listed[Provider].After(new StandingChange(mark, ProviderStanding.Removed))));
}
