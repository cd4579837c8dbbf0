using System.Globalization;
using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The form by which one of two people assesses an application: each answer beside its question, and a box for its mark.</summary>
public static class AssessmentForm
{
    public static IReadOnlyList<Field> Fields { get; } = [AssessApplication.InterestField, AssessApplication.CriteriaField, AssessApplication.MarksField, AssessApplication.RecommendsField, AssessApplication.CommentsField];

    public static IReadOnlyList<FormPart> Parts(ApplicationView application, DateOnly today, Names names) =>
    [
        FieldParts.Day(today, today),
        FieldParts.Of(
            AskedField.Of(AssessApplication.InterestField) with { Label = AssessApplication.InterestField.Label, Hint = $"Such as work for {names.Provider(application.Application.Provider)}, shares in it, or a relative who manages it" },
            FieldParts.WordsOf(AssessApplication.InterestField),
            []),
        new FormPart("_CriterionFindings", new CriterionFindings(AssessApplication.CriteriaField.Name, AssessApplication.CriteriaField.Label, application.Offer.Details.Criteria) { Hint = AssessApplication.CriteriaField.Hint }),
        FieldParts.Numbers(AskedField.Of(AssessApplication.MarksField), Marks(application)),
        FieldParts.Of(AssessApplication.RecommendsField),
        FieldParts.Of(AssessApplication.CommentsField),
    ];

    /// <summary>Why the person cannot assess the application; null when they can.</summary>
    public static string? UnavailableFormOf(QualificationApplication application, string userName) => application switch
    {
        { IsPending: false } => "This application has its outcome, or was withdrawn: it cannot be assessed any more.",
        _ when application.HasInterest(userName) => "You have declared an interest in this provider, so that others assess its application.",
        _ when application.IsAssessedBy(userName) => "You have assessed this application.",
        _ when application.IsAssessed || (application.Assessors.Count > 0 && !application.Assessors.Contains(userName, StringComparer.Ordinal)) => "Two other people assess this application.",
        _ => null,
    };

    private static IReadOnlyList<ResultBox> Marks(ApplicationView application) =>
    [
        .. application.Offer.Details.Questions.Select((question, i) => new ResultBox((i + 1).ToString(CultureInfo.InvariantCulture), $"{i + 1}. {question}", $"of {AssessApplication.Most}")
        {
            Hint = application.Details.Answers.ElementAtOrDefault(i),
        }),
    ];
}
