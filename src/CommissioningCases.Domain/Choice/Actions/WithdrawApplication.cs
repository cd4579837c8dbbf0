namespace CommissioningCases.Domain.Choice;

/// <summary>A provider takes back its application.</summary>
public sealed record WithdrawApplication(string Application, string Reason) : HistoryAction<ProgrammeFile>
{
    public static CodeField ApplicationField { get; } = new("application", "Application", CodeSource.PendingApplication);

    public static TextField ReasonField { get; } = new("reason", "Reason");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "withdraw-application",
        "Withdraw an application",
        [ApplicationField, ReasonField],
        fields => new WithdrawApplication(fields.Read(ApplicationField), fields.Read(ReasonField)))
    {
        Rule = ActionRule.For<ProgrammeFile, WithdrawApplication>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Application withdrawn", telling.Application(Application, ","))
    {
        Shown = [ReasonField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file.WithApplication(Application, application => application with { Withdrawn = mark });

    private static void Check(ProgrammeFile file, WithdrawApplication withdrawal, RuleContext context) =>
        ProgrammeRules.RequirePending(file, withdrawal.Application, ApplicationField, context);
}
