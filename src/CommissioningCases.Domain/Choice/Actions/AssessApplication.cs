using System.Collections.Frozen;

namespace CommissioningCases.Domain.Choice;

/// <summary>One of the two who assess an application has done so. Neither sees the other's marks until both are in.</summary>
/// <param name="Application">The application, by the name of its record.</param>
/// <param name="Assessor">Who assessed it.</param>
/// <param name="Marks">From 0 to <see cref="Most"/>, by the number of the offer's question from 1.</param>
/// <param name="Recommends">Whether the provider should qualify.</param>
public sealed record AssessApplication(
    string Application, string Assessor, IReadOnlyDictionary<string, decimal> Marks, QualificationOutcome Recommends, string Comments) : ProgrammeAction
{
    /// <summary>The best mark of an answer; 0 is the worst.</summary>
    public const int Most = 5;

    public static CodeField ApplicationField { get; } = new("application", "Application", CodeSource.PendingApplication);

    public static CodeField AssessorField { get; } = new("assessor", "Assessor", CodeSource.Person);

    public static ResultsField MarksField { get; } = new("marks", "Marks") { KeyedBy = "question", Hint = "From 0, not answered, to 5, fully met" };

    public static ChoiceField<QualificationOutcome> RecommendsField { get; } = new("recommends", "What you recommend");

    public static TextField CommentsField { get; } = new("comments", "Reasons");

    public static ProgrammeActionDefinition Definition { get; } = new(
        "assess-application",
        "Assess an application",
        [ApplicationField, AssessorField, MarksField, RecommendsField, CommentsField],
        fields => new AssessApplication(
            fields.Read(ApplicationField),
            fields.Read(AssessorField),
            fields.Read(MarksField, FrozenDictionary<string, decimal>.Empty),
            fields.Read(RecommendsField),
            fields.Read(CommentsField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file.WithApplication(
        Application,
        application => application with { Assessments = application.Assessments.Add(new Assessment(mark, Assessor, Recommends, Marks.Values.Sum())) });
}
