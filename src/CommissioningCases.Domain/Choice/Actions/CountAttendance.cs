namespace CommissioningCases.Domain.Choice;

/// <summary>How many people came to a local engagement. The letter does not ask for it.</summary>
/// <param name="Engagement">The engagement, by the name of its record.</param>
public sealed record CountAttendance(string Engagement, int Attending) : HistoryAction<ProgrammeFile>
{
    public static CodeField EngagementField { get; } = new("engagement", "Engagement", CodeSource.LocalEngagement);

    public static NumberField AttendingField { get; } = new("attending", "How many people came")
    {
        Least = 0,
        Most = 1_000_000,
        IsWhole = true,
    };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "count-attendance",
        "Record how many people came",
        [EngagementField, AttendingField],
        fields => new CountAttendance(fields.Read(EngagementField), (int)fields.Read(AttendingField)))
    {
        Rule = ActionRule.For<ProgrammeFile, CountAttendance>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new(EnglishFormat.Count(Attending, "person came", "people came"), telling.Engagement(Engagement, " to"));

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file with
    {
        Engagements = file.Engagements.Replace(
            file.FindEngagement(Engagement)!.Mark,
            engagement => engagement with { Attendances = engagement.Attendances.Add(new Attendance(mark, this)) }),
    };

    private static void Check(ProgrammeFile file, CountAttendance attendance, RuleContext context)
    {
        var engagement = file.FindEngagement(attendance.Engagement);
        context.Invalid(engagement is null, EngagementField, "Choose an engagement of this programme");
        context.InvalidBefore(engagement?.On, "the day of the engagement");
    }
}
