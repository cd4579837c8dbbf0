using System.Globalization;

namespace CommissioningCases.Domain.Choice;

/// <summary>
/// When the actions are possible by which providers qualify and stay qualified: packs, offers, applications, assessments, suspensions. They are this
/// service's own: no clause bears on them, so that they are accepted or invalid, never refused.
/// </summary>
internal static class QualificationRules
{
    public static void Check(ProgrammeFile file, ProgrammeAction action, RuleContext context)
    {
        switch (action)
        {
            case WritePack pack:
                ProgrammeRules.RequireSelected(file, pack.Service, WritePack.ServiceField, context);
                break;
            case OpenOffer offer:
                Check(file, offer, context);
                break;
            case NameExistingProvider existing:
                Check(file, existing, context);
                break;
            case RecordApplication application:
                Check(file, application, context);
                break;
            case AttachEvidence evidence:
                RequirePending(file, evidence.Application, AttachEvidence.ApplicationField, context);
                break;
            case AssignAssessors assignment:
                Check(file, assignment, context);
                break;
            case Remind reminder:
                RequirePending(file, reminder.Applications, Remind.ApplicationsField, context);
                break;
            case AssessApplication assessment:
                Check(file, assessment, context);
                break;
            case WithdrawApplication withdrawal:
                RequirePending(file, withdrawal.Application, WithdrawApplication.ApplicationField, context);
                break;
            case SuspendProvider suspension:
                RequireStanding(file, suspension.Service, suspension.Provider, context, ProviderStanding.Qualified);
                RequireNotice(suspension.Notice, SuspendProvider.NoticeField, context);
                break;
            case RemoveProvider removal:
                RequireStanding(file, removal.Service, removal.Provider, context, ProviderStanding.Qualified, ProviderStanding.Suspended);
                RequireNotice(removal.Notice, RemoveProvider.NoticeField, context);
                break;
            case ReinstateProvider reinstatement:
                RequireStanding(file, reinstatement.Service, reinstatement.Provider, context, ProviderStanding.Suspended);
                break;
        }
    }

    private static void Check(ProgrammeFile file, OpenOffer offer, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, offer.Service, OpenOffer.ServiceField, context);
        context.Invalid(IsEmpty(offer.Criteria), OpenOffer.CriteriaField, "Enter at least one criterion");
        context.Invalid(IsEmpty(offer.NationalQuestions), OpenOffer.NationalQuestionsField, "Enter at least one question");
        context.Invalid(offer.Opens < context.On, OpenOffer.OpensField, "It cannot open before the day on which it is made");
        context.Invalid(offer.Closes < offer.Opens, OpenOffer.ClosesField, "It cannot close before it opens");
        context.Invalid(
            service?.Offers.Exists(other => other.Details.Opens <= offer.Closes && offer.Opens <= other.Details.Closes) == true,
            OpenOffer.OpensField,
            "Another offer of the service is open on some of these days");
    }

    private static void Check(ProgrammeFile file, NameExistingProvider existing, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, existing.Service, NameExistingProvider.ServiceField, context);
        context.Invalid(context.Bodies.FindProvider(existing.Provider) is null, NameExistingProvider.ProviderField, "Choose a known provider");
        context.Invalid(service?.StandingOf(existing.Provider, context.On) is not null, NameExistingProvider.ProviderField, "That provider is listed already");
    }

    private static void Check(ProgrammeFile file, RecordApplication application, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, application.Service, RecordApplication.ServiceField, context);
        var offer = service?.OfferOn(context.On);
        context.Invalid(service is not null && offer is null, "on", "No offer of the service takes applications on that day");
        context.Invalid(context.Bodies.FindProvider(application.Provider) is null, RecordApplication.ProviderField, "Choose a known provider");
        context.Invalid(
            file.PendingApplication(application.Service, application.Provider) is not null,
            RecordApplication.ProviderField,
            "That provider’s application waits for its outcome");
        context.Invalid(
            service?.StandingOf(application.Provider, context.On) is ProviderStanding.Qualified or ProviderStanding.Suspended,
            RecordApplication.ProviderField,
            "That provider is listed already");
        context.Invalid(
            offer is not null && (application.Answers.Count != offer.Details.Questions.Count || application.Answers.Any(string.IsNullOrWhiteSpace)),
            RecordApplication.AnswersField,
            "Enter an answer to each question");
    }

    private static void Check(ProgrammeFile file, AssignAssessors assignment, RuleContext context)
    {
        RequirePending(file, assignment.Applications, AssignAssessors.ApplicationsField, context);
        context.Invalid(assignment.First == assignment.Second, AssignAssessors.SecondField, "Choose two people");
        context.Invalid(
            assignment.Applications.Any(record => file.FindApplication(record)?.Assessments.Exists(
                assessment => assessment.Assessor != assignment.First && assessment.Assessor != assignment.Second) == true),
            AssignAssessors.FirstField,
            "Somebody else has assessed one of the applications already, and must be one of the two");
    }

    private static void Check(ProgrammeFile file, AssessApplication assessment, RuleContext context)
    {
        if (RequirePending(file, assessment.Application, AssessApplication.ApplicationField, context) is not { } application)
        {
            return;
        }

        context.Invalid(application.IsAssessedBy(assessment.Assessor), AssessApplication.ApplicationField, "That person has assessed the application already");
        context.Invalid(
            application.IsAssessed || (application.Assessors.Count > 0 && !application.Assessors.Contains(assessment.Assessor, StringComparer.Ordinal)),
            AssessApplication.ApplicationField,
            "Two other people assess that application");
        var questions = file.Services[application.Service].Offers[application.Round - 1].Details.Questions.Count;
        context.Invalid(
            assessment.Marks.Count != questions
                || assessment.Marks.Any(mark => mark.Value is < 0 or > AssessApplication.Most || decimal.Truncate(mark.Value) != mark.Value || !IsQuestion(mark.Key, questions)),
            AssessApplication.MarksField,
            $"Give each answer a mark from 0 to {AssessApplication.Most}");
    }

    private static bool IsQuestion(string key, int questions) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= questions && key[0] != '0';

    /// <returns>Null when it does not wait for its outcome.</returns>
    private static QualificationApplication? RequirePending(ProgrammeFile file, string record, Field field, RuleContext context)
    {
        var application = file.FindApplication(record);
        context.Invalid(application is not { IsPending: true }, field, "Choose an application that waits for its outcome");
        context.Invalid(context.On < application?.On, "on", "The day cannot be before the application came in");
        return application is { IsPending: true } ? application : null;
    }

    private static void RequirePending(ProgrammeFile file, IReadOnlyList<string> records, Field field, RuleContext context)
    {
        context.Invalid(records.Count == 0 || records.Any(record => file.FindApplication(record) is not { IsPending: true }), field, "Choose applications that wait for their outcome");
        context.Invalid(records.Count != records.Distinct(StringComparer.Ordinal).Count(), field, "Choose each application once");
        context.Invalid(records.Any(record => context.On < file.FindApplication(record)?.On), "on", "The day cannot be before the applications came in");
    }

    private static void RequireStanding(ProgrammeFile file, string service, string provider, RuleContext context, params ProviderStanding[] possible)
    {
        var selected = ProgrammeRules.RequireSelected(file, service, SuspendProvider.ServiceField, context);
        context.Invalid(
            selected is not null && (selected.StandingOf(provider, context.On) is not { } standing || !possible.Contains(standing)),
            SuspendProvider.ProviderField,
            possible is [ProviderStanding.Suspended] ? "Choose a suspended provider of the service" : "Choose a provider of the service");
        context.Invalid(
            context.On < selected?.Listed.GetValueOrDefault(provider)?.StandsSince,
            "on",
            "The day cannot be before the provider was listed, or before it was last suspended, reinstated or removed");
    }

    private static void RequireNotice(DateOnly notice, Field field, RuleContext context) =>
        context.Invalid(notice > context.On, field, "The provider is given notice before it takes effect");

    private static bool IsEmpty(IReadOnlyList<string> texts) => !texts.Any(text => !string.IsNullOrWhiteSpace(text));
}
