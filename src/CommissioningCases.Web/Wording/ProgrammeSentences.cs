using System.Text.Json;

namespace CommissioningCases.Web.Wording;

/// <summary>Puts what was done in a choice programme into words.</summary>
public sealed class ProgrammeSentences(ProgrammeFile file, Names names)
{
    /// <param name="fields">What the attempt gave, of which all that makes no sentence follows it.</param>
    public Sentence Of(HistoryAction<ProgrammeFile> action, JsonElement fields) => action switch
    {
        OpenProgramme opened => new("Choice programme opened", $" for {names.Cluster(opened.Cluster)}"),
        EngageLocally engaged => new($"Engaged {ChoiceWords.Within(engaged.Group)}", $"{Came(engaged.Attending)}: {engaged.Summary}"),
        SelectService selected => new(
            "Service selected",
            $": {names.Service(selected.Service)}, a {British.LowerFirst(ChoiceWords.Label(selected.Kind))} service {(selected.Source == ServiceSource.National ? "of the national list" : "of local priority")}")
        {
            Details = Details(fields, SelectService.FeedbackField),
        },
        NotifySha => new("The SHA was notified", " of the priorities"),
        ShareWithDepartment => new("The priorities were shared", " with the Department"),
        AdoptPack adopted => new("Implementation pack adopted", $" for {names.Service(adopted.Service)}"),
        SetPrice priced => new("Price set", $" for {names.Service(priced.Service)}: {British.Pounds(priced.Price)}{(priced.Unit is null ? "" : $" for each {priced.Unit}")}{Days(priced)}"),
        QualifyProvider decided => new(
            decided.Outcome == QualificationOutcome.Qualified ? "Qualified" : "Not qualified",
            $" for {names.Service(decided.Service)}: {names.Provider(decided.Provider)}")
        {
            Details = Details(fields, QualifyProvider.RationaleField, QualifyProvider.ContactField, QualifyProvider.ReviewOnField, QualifyProvider.ExpiresOnField),
        },
        GoLive live => new("Live", $": patients can choose between providers of {names.Service(live.Service)}"),
        RecordFeedback heard => new("Feedback", $": {heard.Statement}") { Details = Details(fields, RecordFeedback.ServicesField) },
        ProposeService proposed => new("Local service proposed", $": {proposed.Service}") { Details = Details(fields, ProposeService.ReasonField) },
        SetCriterion criterion => criterion.Weight == 0
            ? new("Criterion taken away", $": {criterion.Criterion}")
            : new("Criterion set", $": {criterion.Criterion}, with a weight of {criterion.Weight}"),
        ScoreService scored => new("Scored", $" {names.Service(scored.Service)}: {British.List([.. scored.Scores.Select(score => $"{score.Key} {British.Number(score.Value)}")])}")
        {
            Details = Details(fields, ScoreService.RationaleField),
        },
        DropService dropped => new("Service taken out of the selection", $": {names.Service(dropped.Service)}") { Details = Details(fields, DropService.ReasonField) },
        _ => OfQualification(action, fields),
    };

    private Sentence OfQualification(HistoryAction<ProgrammeFile> action, JsonElement fields) => action switch
    {
        WritePack pack => new("A version of the implementation pack was written", $" for {names.Service(pack.Service)}")
        {
            Details = Details(fields, [.. WritePack.Definition.Fields.Where(field => field != WritePack.ServiceField)]),
        },
        OpenOffer offer => new("Offer opened", $" for {names.Service(offer.Service)}, from {British.Day(offer.Opens)} to {British.Day(offer.Closes)}")
        {
            Details = Details(fields, OpenOffer.CriteriaField, OpenOffer.NationalQuestionsField, OpenOffer.LocalQuestionsField),
        },
        NameExistingProvider existing => new("Existing provider named", $" for {names.Service(existing.Service)}: {names.Provider(existing.Provider)}")
        {
            Details = Details(fields, NameExistingProvider.ContactField),
        },
        RecordApplication application => new("Application received", $" from {names.Provider(application.Provider)} for {names.Service(application.Service)}"),
        AttachEvidence evidence => new("Evidence attached", $"{To(evidence.Application, " to")}: {evidence.Title} ({evidence.FileName})")
        {
            Details = Details(fields, AttachEvidence.Sha256Field),
        },
        AssignAssessors assigned => new("Assessors assigned", $": {names.Person(assigned.First)} and {names.Person(assigned.Second)}, to {Applications(assigned.Applications)}"),
        Remind reminder => new("Assessors reminded", $" of {Applications(reminder.Applications)}: {reminder.Text}"),
        AssessApplication assessed => new("Assessed", $"{To(assessed.Application, "")}{(assessed.Assessor.Length == 0 ? "" : $", by {names.Person(assessed.Assessor)}")}")
        {
            Details = Details(fields, AssessApplication.MarksField, AssessApplication.RecommendsField, AssessApplication.CommentsField),
        },
        WithdrawApplication withdrawn => new("Application withdrawn", To(withdrawn.Application, ",")) { Details = Details(fields, WithdrawApplication.ReasonField) },
        SuspendProvider suspended => Stopped("Suspended", suspended.Service, suspended.Provider, fields),
        RemoveProvider removed => Stopped("Removed", removed.Service, removed.Provider, fields),
        ReinstateProvider reinstated => new("Reinstated", $" for {names.Service(reinstated.Service)}: {names.Provider(reinstated.Provider)}")
        {
            Details = Details(fields, ReinstateProvider.EvidenceField),
        },
        _ => throw new InvalidOperationException($"{action.Describe().Name} has no sentence."),
    };

    private Sentence Stopped(string lead, string service, string provider, JsonElement fields) => new(lead, $" for {names.Service(service)}: {names.Provider(provider)}")
    {
        Details = Details(fields, SuspendProvider.FailedField, SuspendProvider.EvidenceField, SuspendProvider.NoticeField),
    };

    private IReadOnlyList<Detail> Details(JsonElement fields, params Field[] shown) => FieldText.All(shown, fields, names);

    private static string Came(int? attending) => attending is { } people ? $", {British.Count(people, "person", "people")}" : "";

    private static string Days(SetPrice priced) => (priced.From, priced.Until) switch
    {
        ({ } first, { } last) => $", from {British.Day(first)} to {British.Day(last)}",
        ({ } first, null) => $", from {British.Day(first)}",
        (null, { } last) => $", until {British.Day(last)}",
        _ => "",
    };

    /// <param name="by">What stands before it.</param>
    private string To(string record, string by) => file.FindApplication(record) is { } application
        ? $"{by} the application of {names.Provider(application.Provider)} for {names.Service(application.Service)}"
        : "";

    private static string Applications(IReadOnlyList<string> records) => British.Count(records.Count, "application", "applications");
}
