namespace CommissioningCases.Domain.Choice;

/// <summary>A provider that did not qualify appeals.</summary>
/// <param name="Grounds">What it holds against the outcome.</param>
public sealed record AppealOutcome(string Application, string Grounds) : HistoryAction<ProgrammeFile>
{
    public static CodeField ApplicationField { get; } = new("application", "Application", CodeSource.RejectedApplication);

    public static TextField GroundsField { get; } = new("grounds", "What the provider holds against the outcome");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "appeal-outcome",
        "Record an appeal",
        [ApplicationField, GroundsField],
        fields => new AppealOutcome(fields.Read(ApplicationField), fields.Read(GroundsField)))
    {
        Rule = ActionRule.For<ProgrammeFile, AppealOutcome>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Appealed", telling.Application(Application, " against the outcome of"))
    {
        Shown = [GroundsField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithApplication(Application, application => application with { Appeals = application.Appeals.Add(new Appeal(mark, this)) });

    private static void Check(ProgrammeFile file, AppealOutcome appeal, RuleContext context)
    {
        var application = file.FindApplication(appeal.Application);
        context.Invalid(application?.MayBeAppealed != true, ApplicationField, "Choose an application that did not qualify, against whose outcome there was no appeal");
        context.InvalidBefore(application?.Outcome?.On, "when the outcome was recorded");
    }
}
