using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>The service's implementation pack is adopted (CP.5).</summary>
public sealed record AdoptPack(string Service) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "adopt-pack",
        "Adopt the implementation pack",
        [ServiceField],
        fields => new AdoptPack(fields.Read(ServiceField)))
    {
        Rule = ActionRule.For<ProgrammeFile, AdoptPack>(Check, Asked),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Implementation pack adopted", $" for {telling.Names.Service(Service)}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { PackAdoptions = service.PackAdoptions.Add(new PackAdoption(mark, this)) });

    private static IReadOnlyList<Requirement<ProgrammeFile>> Asked =>
        [new(CP_5, "Implementation packs are available from November 2011", ahead => ProgrammeRules.From(ProgrammeRules.PacksAvailable, ahead.On))];

    private static void Check(ProgrammeFile file, AdoptPack adopt, RuleContext context) =>
        ProgrammeRules.RequireSelected(file, adopt.Service, ServiceField, context);
}
