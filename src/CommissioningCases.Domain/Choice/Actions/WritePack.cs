namespace CommissioningCases.Domain.Choice;

/// <summary>A version of a service's implementation pack is written. The latest is the one that is adopted and used.</summary>
/// <param name="CoProducers">The volunteer clusters and others who write it with the Department; none where the cluster writes it alone.</param>
public sealed record WritePack(string Service, IReadOnlyList<string> CoProducers, string Specification, string Currency, string Quality, string Referral) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static TextListField CoProducersField { get; } = new("coProducers", "Co-producers")
    {
        Presence = Presence.Optional,
        Hint = "Volunteer clusters and others who write it with the Department, one on each line",
    };

    public static TextField SpecificationField { get; } = new("specification", "Specification") { Hint = "What is provided, for whom, and what is not part of it" };

    public static TextField CurrencyField { get; } = new("currency", "Currency and price") { Hint = "What is paid for, such as a course of treatment, and how its price is found" };

    public static TextField QualityField { get; } = new("quality", "Quality standards");

    public static TextField ReferralField { get; } = new("referral", "Referral protocol") { Hint = "Who refers, by which way, and what becomes of a referral that does not fit" };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "write-pack",
        "Write a version of the pack",
        [ServiceField, CoProducersField, SpecificationField, CurrencyField, QualityField, ReferralField],
        fields => new WritePack(
            fields.Read(ServiceField),
            fields.Read(CoProducersField, []),
            fields.Read(SpecificationField),
            fields.Read(CurrencyField),
            fields.Read(QualityField),
            fields.Read(ReferralField)))
    {
        Rule = ActionRule.For<ProgrammeFile, WritePack>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("A version of the implementation pack was written", $" for {telling.Names.Service(Service)}")
    {
        Shown = [.. Definition.Fields.Where(field => field != ServiceField)],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { PackVersions = service.PackVersions.Add(new PackVersion(mark, this, service.PackVersions.Count + 1)) });

    private static void Check(ProgrammeFile file, WritePack pack, RuleContext context) =>
        ProgrammeRules.RequireSelected(file, pack.Service, ServiceField, context);
}
