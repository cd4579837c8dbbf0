namespace CommissioningCases.Domain.Choice;

/// <summary>The two who assessed an application came to different ends, and have come to one together.</summary>
/// <param name="Recommends">What they recommend now.</param>
public sealed record ModerateAssessments(string Application, QualificationOutcome Recommends, string Reasons) : HistoryAction<ProgrammeFile>
{
    public static CodeField ApplicationField { get; } = new("application", "Application", CodeSource.PendingApplication);

    public static ChoiceField<QualificationOutcome> RecommendsField { get; } = new("recommends", "What both recommend now");

    public static TextField ReasonsField { get; } = new("reasons", "How they came to it");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "moderate-assessments",
        "Record what two assessors came to together",
        [ApplicationField, RecommendsField, ReasonsField],
        fields => new ModerateAssessments(fields.Read(ApplicationField), fields.Read(RecommendsField), fields.Read(ReasonsField)))
    {
        Rule = ActionRule.For<ProgrammeFile, ModerateAssessments>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Assessments moderated", telling.Application(Application, " of"))
    {
        Shown = [RecommendsField, ReasonsField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithApplication(Application, application => application with { Moderation = new Moderation(mark, this) });

    private static void Check(ProgrammeFile file, ModerateAssessments moderated, RuleContext context)
    {
        if (ProgrammeRules.RequirePending(file, moderated.Application, ApplicationField, context) is not { } application)
        {
            return;
        }

        context.Invalid(!application.Differs, ApplicationField, "Its two assessments do not differ");
        context.InvalidBefore(application.Assessments.LatestDay(), "when it was assessed");
    }
}
