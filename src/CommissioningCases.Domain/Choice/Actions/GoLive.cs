using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>Patients can choose between qualified providers of the service (CP.6).</summary>
public sealed record GoLive(string Service) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static ProgrammeActionDefinition Definition { get; } = new(
        "go-live",
        "Go live",
        [ServiceField],
        fields => new GoLive(fields.Read(ServiceField)))
    {
        Clauses = [CP_3, CP_5, CP_6, CP_7],
    };

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { Live = mark });
}
