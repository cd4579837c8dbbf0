namespace CommissioningCases.Domain.Choice;

/// <summary>An appeal is decided. Where it is upheld the outcome is set aside, and the application waits for another.</summary>
public sealed record DecideAppeal(string Application, AppealDecision Decision, string Reasons) : HistoryAction<ProgrammeFile>
{
    public static CodeField ApplicationField { get; } = new("application", "Application", CodeSource.AppealedApplication);

    public static ChoiceField<AppealDecision> DecisionField { get; } = new("decision", "Decision");

    public static TextField ReasonsField { get; } = new("reasons", "Reasons");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "decide-appeal",
        "Decide an appeal",
        [ApplicationField, DecisionField, ReasonsField],
        fields => new DecideAppeal(fields.Read(ApplicationField), fields.Read(DecisionField), fields.Read(ReasonsField)))
    {
        Rule = ActionRule.For<ProgrammeFile, DecideAppeal>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new(Decision == AppealDecision.Upheld ? "Appeal upheld" : "Appeal dismissed", telling.Application(Application, ":"))
    {
        Shown = [ReasonsField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file.WithApplication(Application, application => application with
    {
        Appeals = application.Appeals.Replace(application.OpenAppeal!.Mark, appeal => appeal with { Decided = mark, Decision = this }),
        Outcome = Decision == AppealDecision.Upheld ? null : application.Outcome,
    });

    private static void Check(ProgrammeFile file, DecideAppeal decided, RuleContext context)
    {
        var application = file.FindApplication(decided.Application);
        context.Invalid(application?.OpenAppeal is null, ApplicationField, "Choose an application whose appeal waits for a decision");
        context.InvalidBefore(application?.OpenAppeal?.On, "when the appeal came in");
        context.Invalid(
            application is not null && decided.Decision == AppealDecision.Upheld && file.PendingApplication(application.Service, application.Provider) is not null,
            ApplicationField,
            "The provider has applied again meanwhile: that application waits for its outcome");
    }
}
