namespace CommissioningCases.Domain.Choice;

/// <summary>Those who have still to do something about applications are reminded of it.</summary>
/// <param name="Applications">By the names of their records.</param>
public sealed record Remind(IReadOnlyList<string> Applications, string Text) : HistoryAction<ProgrammeFile>
{
    public static TextListField ApplicationsField { get; } = new("applications", "Applications") { Source = CodeSource.PendingApplication };

    public static TextField TextField { get; } = new("text", "Reminder") { Hint = "The assessors see it with the applications that wait for them" };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "remind",
        "Remind the assessors",
        [ApplicationsField, TextField],
        fields => new Remind(fields.Read(ApplicationsField, []), fields.Read(TextField)))
    {
        Rule = ActionRule.For<ProgrammeFile, Remind>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Assessors reminded", $" of {EnglishFormat.Count(Applications.Count, "application", "applications")}: {Text}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        Applications.Aggregate(file, (changed, one) => changed.WithApplication(one, application => application with { Reminders = application.Reminders.Add(new Reminder(mark)) }));

    private static void Check(ProgrammeFile file, Remind reminder, RuleContext context) =>
        ProgrammeRules.RequirePending(file, reminder.Applications, ApplicationsField, context);
}
