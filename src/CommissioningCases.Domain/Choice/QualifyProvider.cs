using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Cases;
using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>Whether a provider qualifies for a service, with the rationale (CP.8).</summary>
public sealed record QualifyProvider(string Service, string Provider, QualificationOutcome Outcome, string Rationale) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.Provider);

    public static ChoiceField<QualificationOutcome> OutcomeField { get; } = new("outcome", "Outcome");

    public static TextField RationaleField { get; } = new("rationale", "Rationale") { Presence = Presence.AskedByClause };

    public static ProgrammeActionDefinition Definition { get; } = new(
        "qualify-provider",
        "Record a qualification",
        [ServiceField, ProviderField, OutcomeField, RationaleField],
        fields => new QualifyProvider(fields.Read(ServiceField), fields.Read(ProviderField), fields.Read(OutcomeField), fields.Read(RationaleField)))
    {
        Clauses = [CP_8],
    };

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { Qualifications = service.Qualifications.Add(new Qualification(mark, this)) });
}
