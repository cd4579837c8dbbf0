using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>The service's implementation pack is adopted (CP.5).</summary>
public sealed record AdoptPack(string Service) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static ProgrammeActionDefinition Definition { get; } = new(
        "adopt-pack",
        "Adopt the implementation pack",
        [ServiceField],
        fields => new AdoptPack(fields.Read(ServiceField)))
    {
        Clauses = [CP_5],
    };

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { PackAdopted = service.PackAdopted ?? mark });
}
