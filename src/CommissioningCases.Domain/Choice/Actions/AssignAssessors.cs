namespace CommissioningCases.Domain.Choice;

/// <summary>Applications are given to the two people who assess them, each by themselves.</summary>
/// <param name="Applications">By the names of their records.</param>
public sealed record AssignAssessors(IReadOnlyList<string> Applications, string First, string Second) : ProgrammeAction
{
    public static TextListField ApplicationsField { get; } = new("applications", "Applications") { Source = CodeSource.PendingApplication };

    public static CodeField FirstField { get; } = new("first", "First assessor", CodeSource.Person);

    public static CodeField SecondField { get; } = new("second", "Second assessor", CodeSource.Person);

    public static ProgrammeActionDefinition Definition { get; } = new(
        "assign-assessors",
        "Assign assessors",
        [ApplicationsField, FirstField, SecondField],
        fields => new AssignAssessors(fields.Read(ApplicationsField, []), fields.Read(FirstField), fields.Read(SecondField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        Applications.Aggregate(file, (changed, one) => changed.WithApplication(one, application => application with { Assessors = [First, Second] }));
}
