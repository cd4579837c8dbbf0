using System.Collections.Frozen;
using System.Globalization;

namespace CommissioningCases.Domain.Choice;

/// <summary>One of the two who assess an application has done so. Neither sees the other's marks until both are in.</summary>
/// <param name="Application">The application, by the name of its record.</param>
/// <param name="Assessor">Who assessed it.</param>
/// <param name="Marks">From 0 to <see cref="Most"/>, by the number of the offer's question from 1.</param>
/// <param name="Recommends">Whether the provider should qualify.</param>
/// <param name="Criteria">Whether each criterion of the offer is met, by its number from 1; empty where that was not said one by one.</param>
/// <param name="Interest">What the assessor says of an interest in the provider; null where that was not asked.</param>
public sealed record AssessApplication(
    string Application,
    string Assessor,
    IReadOnlyDictionary<int, CriterionFinding> Criteria,
    IReadOnlyDictionary<string, ExactNumber> Marks,
    QualificationOutcome Recommends,
    string Comments,
    AssessorInterest? Interest) : HistoryAction<ProgrammeFile>
{
    /// <summary>The best mark of an answer; 0 is the worst.</summary>
    public const int Most = 5;

    public static CodeField ApplicationField { get; } = new("application", "Application", CodeSource.PendingApplication);

    public static CodeField AssessorField { get; } = new("assessor", "Assessor", CodeSource.Person);

    public static CriteriaField CriteriaField { get; } = new("criteria", "Criteria") { Presence = Presence.Optional, Hint = "What every provider must meet: pass or fail, and why" };

    public static ResultsField MarksField { get; } = new("marks", "Marks") { KeyedBy = "question", Hint = "From 0, not answered, to 5, fully met" };

    public static ChoiceField<QualificationOutcome> RecommendsField { get; } = new("recommends", "What you recommend");

    public static TextField CommentsField { get; } = new("comments", "Reasons");

    public static ChoiceField<AssessorInterest> InterestField { get; } = new("interest", "Your interest in the provider") { Presence = Presence.Optional };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "assess-application",
        "Assess an application",
        [ApplicationField, AssessorField, InterestField, CriteriaField, MarksField, RecommendsField, CommentsField],
        fields => new AssessApplication(
            fields.Read(ApplicationField),
            fields.Read(AssessorField),
            fields.Read(CriteriaField, FrozenDictionary<int, CriterionFinding>.Empty),
            fields.Read(MarksField, FrozenDictionary<string, ExactNumber>.Empty),
            fields.Read(RecommendsField),
            fields.Read(CommentsField),
            fields.Find(InterestField)))
    {
        Rule = ActionRule.For<ProgrammeFile, AssessApplication>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Assessed", $"{telling.Application(Application, "")}{(Assessor.Length == 0 ? "" : $", by {telling.Names.Person(Assessor)}")}")
    {
        Shown = [CriteriaField, MarksField, RecommendsField, CommentsField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file.WithApplication(
        Application,
        application => application with { Assessments = application.Assessments.Add(new Assessment(mark, Assessor, Recommends, Marks.Values.Sum(one => (decimal)one))) });

    private static void Check(ProgrammeFile file, AssessApplication assessment, RuleContext context)
    {
        if (ProgrammeRules.RequirePending(file, assessment.Application, ApplicationField, context) is not { } application)
        {
            return;
        }

        context.Invalid(assessment.Interest == AssessorInterest.Held, InterestField, "Declare your interest on the page of the application: somebody else then assesses it in your place");
        context.Invalid(application.HasInterest(assessment.Assessor), ApplicationField, "That person has declared an interest in the provider");
        context.Invalid(application.IsAssessedBy(assessment.Assessor), ApplicationField, "That person has assessed the application already");
        context.Invalid(
            application.IsAssessed || (application.Assessors.Count > 0 && !application.Assessors.Contains(assessment.Assessor, StringComparer.Ordinal)),
            ApplicationField,
            "Two other people assess that application");
        var offer = file.Services[application.Service].OfferOf(application).Details;
        context.Invalid(
            assessment.Criteria.Count > 0 && (assessment.Criteria.Count != offer.Criteria.Count || assessment.Criteria.Keys.Any(number => number < 1 || number > offer.Criteria.Count)),
            CriteriaField,
            "Say of each criterion of the offer whether it is met, and why");
        context.Invalid(
            context.HasRead(RecommendsField) && assessment.Recommends == QualificationOutcome.Qualified && assessment.Criteria.Values.Any(finding => finding.Result == CriterionResult.Fail),
            RecommendsField,
            "A provider that fails a criterion does not qualify: every provider must meet each of them");
        var questions = offer.Questions.Count;
        context.Invalid(
            assessment.Marks.Count != questions
                || assessment.Marks.Any(mark => mark.Value < 0 || mark.Value > Most || !mark.Value.IsWhole || !IsQuestion(mark.Key, questions)),
            MarksField,
            $"Give each answer a mark from 0 to {Most}");
    }

    private static bool IsQuestion(string key, int questions) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= questions && key[0] != '0';
}
