namespace CommissioningCases.Domain.Choice;

/// <summary>The commissioner confirms that the Principles and Rules of Co-operation and Competition are kept for a service (CP.8).</summary>
/// <param name="Statement">How they are kept.</param>
public sealed record ConfirmPrinciples(string Service, string Statement) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static TextField StatementField { get; } = new("statement", "How the principles and rules are kept") { Hint = "The Principles and Rules of Co-operation and Competition, those on patients’ choice among them" };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "confirm-principles",
        "Confirm the principles",
        [ServiceField, StatementField],
        fields => new ConfirmPrinciples(fields.Read(ServiceField), fields.Read(StatementField)))
    {
        Rule = ActionRule.For<ProgrammeFile, ConfirmPrinciples>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("The principles were confirmed", $" for {telling.Names.Service(Service)}: {Statement}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { Confirmations = service.Confirmations.Add(new PrinciplesConfirmation(mark, this)) });

    private static void Check(ProgrammeFile file, ConfirmPrinciples confirm, RuleContext context) =>
        ProgrammeRules.RequireSelected(file, confirm.Service, ServiceField, context);
}
