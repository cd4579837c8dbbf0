using System.Text.Json;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>What the form of each action of a programme asks, how it is read, and where it leads.</summary>
public static class ProgrammeForms
{
    /// <summary>The actions whose forms are pages of their own.</summary>
    private static readonly ActionDefinition<ProgrammeFile>[] Elsewhere =
        [OpenProgramme.Definition, AttachEvidence.Definition, AssignAssessors.Definition, Remind.Definition, AssessApplication.Definition, ClarifyOffer.Definition];

    private static readonly ActionDefinition<ProgrammeFile>[] SideBySide =
    [
        RecordApplication.Definition, AttachEvidence.Definition, AssignAssessors.Definition, Remind.Definition, AssessApplication.Definition,
        DeclareInterest.Definition, ModerateAssessments.Definition, AppealOutcome.Definition, DecideAppeal.Definition,
    ];

    /// <summary>What was heard and what came in happened elsewhere, on a day to be told.</summary>
    private static readonly ActionDefinition<ProgrammeFile>[] ToldLater =
        [EngageLocally.Definition, RecordFeedback.Definition, RecordApplication.Definition, AppealOutcome.Definition, RecordExit.Definition];

    /// <summary>The field in which an action names the service that it is about.</summary>
    private static string ServiceName => SetPrice.ServiceField.Name;

    /// <summary>Whether the action has its form on the page of all forms.</summary>
    public static bool IsRecorded(ActionDefinition<ProgrammeFile> action) => !Elsewhere.Contains(action);

    /// <summary>The forms that the programme's page leads to: those that make sense at present and are about no service, which has a page of its own.</summary>
    public static IEnumerable<ActionDefinition<ProgrammeFile>> Offered(ProgrammeOverview overview) =>
        new[]
        {
            EngageLocally.Definition, CountAttendance.Definition, RecordFeedback.Definition, ProposeService.Definition, SetCriterion.Definition, ScoreService.Definition, SelectService.Definition,
            RecordApplication.Definition, RecordLesson.Definition, StrikeLocally.Definition,
        }
            .Where(action => Unavailability.Of(action, overview) is null);

    /// <summary>Whether the action is about an application that others leave alone, so that what they do in the meantime does not matter.</summary>
    public static bool AreSideBySide(ActionDefinition<ProgrammeFile> action) => SideBySide.Contains(action);

    /// <summary>The day that the form begins with; null for none.</summary>
    public static DateOnly? DayOf(ActionDefinition<ProgrammeFile> action, DateOnly today) => ToldLater.Contains(action) ? null : today;

    /// <summary>What the form asks for, or shows before it is sent; the rest follows from it.</summary>
    public static IReadOnlyList<Field> FieldsOf(ActionDefinition<ProgrammeFile> action) =>
        [.. action.Fields.Where(field => field != SelectService.SourceField && field != DeclareInterest.PersonField)];

    /// <summary>The fields of the attempt that follow from what was typed. Whether a service is of the national list, its code says; and of what kind it then is, the list.</summary>
    public static (Field Field, string Value)[] Given(ActionDefinition<ProgrammeFile> action, IFormCollection form, KnownBodies bodies)
    {
        if (action != SelectService.Definition)
        {
            return [];
        }

        var service = form[ServiceName].ToString();
        (Field Field, string Value) source = (SelectService.SourceField, ExchangeNames.Of(SourceOf(service, bodies)));
        return string.IsNullOrEmpty(form[SelectService.KindField.Name]) && KindOf(service, bodies) is { } kind ? [source, (SelectService.KindField, kind)] : [source];
    }

    /// <summary>The kind that the national list gives the service; null where it is not on it.</summary>
    public static string? KindOf(string service, KnownBodies bodies) => bodies.FindNationalService(service)?.Kind;

    public static ServiceSource SourceOf(string service, KnownBodies bodies) =>
        bodies.FindNationalService(service) is null ? ServiceSource.Local : ServiceSource.National;

    /// <summary>The page on which what was recorded is seen.</summary>
    public static string PageAfter(ActionDefinition<ProgrammeFile> action, ProgrammeOverview overview, int number, JsonElement fields)
    {
        var links = overview.Links;
        return action switch
        {
            _ when action == EngageLocally.Definition || action == RecordFeedback.Definition || action == CountAttendance.Definition => links.Engagement,
            _ when action == StrikeLocally.Definition => $"{links.Page}#struck",
            _ when action == NotifySha.Definition || action == ShareWithDepartment.Definition => links.Notice(number),
            _ when action == SetCriterion.Definition || action == ScoreService.Definition || action == ProposeService.Definition => links.Services,
            _ when action == SelectService.Definition || action == DropService.Definition => links.Services,
            _ when action == RecordApplication.Definition => links.Application(number),
            _ => ApplicationPage(overview, fields) ?? ServicePage(overview, fields) ?? links.Page,
        };
    }

    private static string? ApplicationPage(ProgrammeOverview overview, JsonElement fields) =>
        Text(fields, WithdrawApplication.ApplicationField.Name) is { } record && overview.File.FindApplication(record) is { } application
            ? overview.Links.Application(application.Mark.Number)
            : null;

    private static string? ServicePage(ProgrammeOverview overview, JsonElement fields) =>
        Text(fields, ServiceName) is { } name && overview.File.Services.GetValueOrDefault(name) is { } service ? overview.Links.Service(service) : null;

    private static string? Text(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
