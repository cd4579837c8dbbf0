namespace CommissioningCases.Domain.Choice;

/// <summary>Something that the cluster has learned, for those who come after.</summary>
/// <param name="Stage">When it was learned, in the cluster's own words, such as "going live".</param>
public sealed record RecordLesson(string Stage, string Lesson) : HistoryAction<ProgrammeFile>
{
    public static TextField StageField { get; } = new("stage", "At which stage") { IsShort = true, Hint = "In your own words, such as “going live”" };

    public static TextField LessonField { get; } = new("lesson", "What was learned");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "record-lesson",
        "Record a lesson",
        [StageField, LessonField],
        fields => new RecordLesson(fields.Read(StageField), fields.Read(LessonField)))
    {
        Rule = ActionRule.Always<ProgrammeFile>(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Lesson", $" of {EnglishFormat.LowerFirst(Stage)}: {Lesson}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file with { Lessons = file.Lessons.Add(new Lesson(mark, this)) };
}
