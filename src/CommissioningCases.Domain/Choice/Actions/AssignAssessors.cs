namespace CommissioningCases.Domain.Choice;

/// <summary>Applications are given to the two people who assess them, each by themselves.</summary>
/// <param name="Applications">By the names of their records.</param>
public sealed record AssignAssessors(IReadOnlyList<string> Applications, string First, string Second) : HistoryAction<ProgrammeFile>
{
    public static TextListField ApplicationsField { get; } = new("applications", "Applications") { Source = CodeSource.PendingApplication };

    public static CodeField FirstField { get; } = new("first", "First assessor", CodeSource.Person);

    public static CodeField SecondField { get; } = new("second", "Second assessor", CodeSource.Person);

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "assign-assessors",
        "Assign assessors",
        [ApplicationsField, FirstField, SecondField],
        fields => new AssignAssessors(fields.Read(ApplicationsField, []), fields.Read(FirstField), fields.Read(SecondField)))
    {
        Rule = ActionRule.For<ProgrammeFile, AssignAssessors>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Assessors assigned", $": {telling.Names.Person(First)} and {telling.Names.Person(Second)}, to {EnglishFormat.Count(Applications.Count, "application", "applications")}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        Applications.Aggregate(file, (changed, one) => changed.WithApplication(one, application => application with { Assignments = application.Assignments.Add(new Assignment(mark, this)) }));

    private static void Check(ProgrammeFile file, AssignAssessors assignment, RuleContext context)
    {
        ProgrammeRules.RequirePending(file, assignment.Applications, ApplicationsField, context);
        context.Invalid(context.HasRead(FirstField) && assignment.First == assignment.Second, SecondField, "Choose two people");
        foreach (var (field, person) in new[] { (FirstField, assignment.First), (SecondField, assignment.Second) })
        {
            context.Invalid(assignment.Applications.Any(record => file.FindApplication(record)?.HasInterest(person) == true), field, "That person has declared an interest in one of the providers");
        }

        context.Invalid(
            context.HasRead(SecondField) && assignment.Applications.Any(record => file.FindApplication(record)?.Assessments.Exists(
                assessment => assessment.Assessor != assignment.First && assessment.Assessor != assignment.Second) == true),
            FirstField,
            "Somebody else has assessed one of the applications already, and must be one of the two");
    }
}
