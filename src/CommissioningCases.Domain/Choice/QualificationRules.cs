using System.Globalization;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Rules;

namespace CommissioningCases.Domain.Choice;

/// <summary>
/// When the actions are possible by which providers qualify and stay qualified: packs, offers, applications, assessments, suspensions. They are this
/// service's own: no clause bears on them, so that they are accepted or invalid, never refused.
/// </summary>
internal static class QualificationRules
{
    public static void Check(ProgrammeFile file, ProgrammeAction action, Ruling ruling)
    {
        switch (action)
        {
            case WritePack pack:
                ProgrammeRules.RequireSelected(file, pack.Service, WritePack.ServiceField, ruling);
                break;
            case OpenOffer offer:
                Check(file, offer, ruling);
                break;
            case NameExistingProvider existing:
                Check(file, existing, ruling);
                break;
            case RecordApplication application:
                Check(file, application, ruling);
                break;
            case AttachEvidence evidence:
                RequirePending(file, evidence.Application, AttachEvidence.ApplicationField, ruling);
                break;
            case AssignAssessors assignment:
                Check(file, assignment, ruling);
                break;
            case Remind reminder:
                RequirePending(file, reminder.Applications, Remind.ApplicationsField, ruling);
                break;
            case AssessApplication assessment:
                Check(file, assessment, ruling);
                break;
            case WithdrawApplication withdrawal:
                RequirePending(file, withdrawal.Application, WithdrawApplication.ApplicationField, ruling);
                break;
            case SuspendProvider suspension:
                RequireStanding(file, suspension.Service, suspension.Provider, ruling, ProviderStanding.Qualified);
                RequireNotice(suspension.Notice, SuspendProvider.NoticeField, ruling);
                break;
            case RemoveProvider removal:
                RequireStanding(file, removal.Service, removal.Provider, ruling, ProviderStanding.Qualified, ProviderStanding.Suspended);
                RequireNotice(removal.Notice, RemoveProvider.NoticeField, ruling);
                break;
            case ReinstateProvider reinstatement:
                RequireStanding(file, reinstatement.Service, reinstatement.Provider, ruling, ProviderStanding.Suspended);
                break;
        }
    }

    private static void Check(ProgrammeFile file, OpenOffer offer, Ruling ruling)
    {
        var service = ProgrammeRules.RequireSelected(file, offer.Service, OpenOffer.ServiceField, ruling);
        ruling.Invalid(IsEmpty(offer.Criteria), OpenOffer.CriteriaField, "Enter at least one criterion");
        ruling.Invalid(IsEmpty(offer.NationalQuestions), OpenOffer.NationalQuestionsField, "Enter at least one question");
        ruling.Invalid(offer.Opens < ruling.On, OpenOffer.OpensField, "It cannot open before the day on which it is made");
        ruling.Invalid(offer.Closes < offer.Opens, OpenOffer.ClosesField, "It cannot close before it opens");
        ruling.Invalid(
            service?.Offers.Exists(other => other.Details.Opens <= offer.Closes && offer.Opens <= other.Details.Closes) == true,
            OpenOffer.OpensField,
            "Another offer of the service is open on some of these days");
    }

    private static void Check(ProgrammeFile file, NameExistingProvider existing, Ruling ruling)
    {
        var service = ProgrammeRules.RequireSelected(file, existing.Service, NameExistingProvider.ServiceField, ruling);
        ruling.Invalid(ruling.Bodies.FindProvider(existing.Provider) is null, NameExistingProvider.ProviderField, "Choose a known provider");
        ruling.Invalid(service?.StandingOf(existing.Provider, ruling.On) is not null, NameExistingProvider.ProviderField, "That provider is listed already");
    }

    private static void Check(ProgrammeFile file, RecordApplication application, Ruling ruling)
    {
        var service = ProgrammeRules.RequireSelected(file, application.Service, RecordApplication.ServiceField, ruling);
        var offer = service?.OfferOn(ruling.On);
        ruling.Invalid(service is not null && offer is null, "on", "No offer of the service takes applications on that day");
        ruling.Invalid(ruling.Bodies.FindProvider(application.Provider) is null, RecordApplication.ProviderField, "Choose a known provider");
        ruling.Invalid(
            file.PendingApplication(application.Service, application.Provider) is not null,
            RecordApplication.ProviderField,
            "That provider’s application waits for its outcome");
        ruling.Invalid(
            service?.StandingOf(application.Provider, ruling.On) is ProviderStanding.Qualified or ProviderStanding.Suspended,
            RecordApplication.ProviderField,
            "That provider is listed already");
        ruling.Invalid(
            offer is not null && (application.Answers.Count != offer.Details.Questions.Count || application.Answers.Any(string.IsNullOrWhiteSpace)),
            RecordApplication.AnswersField,
            "Enter an answer to each question");
    }

    private static void Check(ProgrammeFile file, AssignAssessors assignment, Ruling ruling)
    {
        RequirePending(file, assignment.Applications, AssignAssessors.ApplicationsField, ruling);
        ruling.Invalid(assignment.First == assignment.Second, AssignAssessors.SecondField, "Choose two people");
        ruling.Invalid(
            assignment.Applications.Any(record => file.FindApplication(record)?.Assessments.Exists(
                assessment => assessment.Assessor != assignment.First && assessment.Assessor != assignment.Second) == true),
            AssignAssessors.FirstField,
            "Somebody else has assessed one of the applications already, and must be one of the two");
    }

    private static void Check(ProgrammeFile file, AssessApplication assessment, Ruling ruling)
    {
        if (RequirePending(file, assessment.Application, AssessApplication.ApplicationField, ruling) is not { } application)
        {
            return;
        }

        ruling.Invalid(application.IsAssessedBy(assessment.Assessor), AssessApplication.ApplicationField, "That person has assessed the application already");
        ruling.Invalid(
            application.IsAssessed || (application.Assessors.Count > 0 && !application.Assessors.Contains(assessment.Assessor, StringComparer.Ordinal)),
            AssessApplication.ApplicationField,
            "Two other people assess that application");
        var questions = file.Services[application.Service].Offers[application.Round - 1].Details.Questions.Count;
        ruling.Invalid(
            assessment.Marks.Count != questions
                || assessment.Marks.Any(mark => mark.Value is < 0 or > AssessApplication.Most || decimal.Truncate(mark.Value) != mark.Value || !IsQuestion(mark.Key, questions)),
            AssessApplication.MarksField,
            $"Give each answer a mark from 0 to {AssessApplication.Most}");
    }

    private static bool IsQuestion(string key, int questions) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= questions && key[0] != '0';

    /// <returns>Null when it does not wait for its outcome.</returns>
    private static QualificationApplication? RequirePending(ProgrammeFile file, string record, Field field, Ruling ruling)
    {
        var application = file.FindApplication(record);
        ruling.Invalid(application is not { IsPending: true }, field, "Choose an application that waits for its outcome");
        ruling.Invalid(ruling.On < application?.On, "on", "The day cannot be before the application came in");
        return application is { IsPending: true } ? application : null;
    }

    private static void RequirePending(ProgrammeFile file, IReadOnlyList<string> records, Field field, Ruling ruling)
    {
        ruling.Invalid(records.Count == 0 || records.Any(record => file.FindApplication(record) is not { IsPending: true }), field, "Choose applications that wait for their outcome");
        ruling.Invalid(records.Count != records.Distinct(StringComparer.Ordinal).Count(), field, "Choose each application once");
        ruling.Invalid(records.Any(record => ruling.On < file.FindApplication(record)?.On), "on", "The day cannot be before the applications came in");
    }

    private static void RequireStanding(ProgrammeFile file, string service, string provider, Ruling ruling, params ProviderStanding[] possible)
    {
        var selected = ProgrammeRules.RequireSelected(file, service, SuspendProvider.ServiceField, ruling);
        ruling.Invalid(
            selected is not null && (selected.StandingOf(provider, ruling.On) is not { } standing || !possible.Contains(standing)),
            SuspendProvider.ProviderField,
            possible is [ProviderStanding.Suspended] ? "Choose a suspended provider of the service" : "Choose a provider of the service");
        ruling.Invalid(
            ruling.On < selected?.Listed.GetValueOrDefault(provider)?.StandsSince,
            "on",
            "The day cannot be before the provider was listed, or before it was last suspended, reinstated or removed");
    }

    private static void RequireNotice(DateOnly notice, Field field, Ruling ruling) =>
        ruling.Invalid(notice > ruling.On, field, "The provider is given notice before it takes effect");

    private static bool IsEmpty(IReadOnlyList<string> texts) => !texts.Any(text => !string.IsNullOrWhiteSpace(text));
}
