using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The form of an action: records one thing in a choice programme.</summary>
public sealed class RecordModel(ISender sender, CurrentPerson current) : ProgrammeFormModel(sender, current)
{
    private MovedAnswers? _moved;

    public FormGuidance Guidance { get; private set; } = null!;

    /// <summary>What the letter asks before the action, as the programme shows it; null where there is nothing to tell.</summary>
    public ProgrammeChecklist? Checklist { get; private set; }

    /// <summary>What was heard for the service that the form is about.</summary>
    public IReadOnlyList<Feedback> Heard { get; private set; } = [];

    /// <summary>The application on which two assessors come to one end; null where the form is about none.</summary>
    public ApplicationView? Moderated { get; private set; }

    /// <summary>From what the form can be filled in, and is; null where it takes nothing over.</summary>
    public CopiedFields? Copied { get; private set; }

    /// <summary>The service that the form is about; null before one is chosen.</summary>
    public string? ServiceName => Given(SelectService.ServiceField.Name) is [{ Length: > 0 } only] ? only : null;

    /// <summary>Whether the day was changed after the document to send was shown, so that it is shown anew.</summary>
    public bool IsOtherDay { get; private set; }

    /// <summary>The service whose offer's questions an application answers must be known before they can be asked.</summary>
    public bool IsServiceAsked => Action == RecordApplication.Definition
        && !(Given(RecordApplication.ServiceField.Name) is [{ } name] && View.File.Services.TryGetValue(name, out var service) && !service.Offers.IsEmpty);

    public override bool HasForm => base.HasForm && !IsServiceAsked;

    public async Task<IActionResult> OnGetAsync(string cluster, string action, CancellationToken cancellation)
    {
        await LoadAsync(cluster, Find(action), cancellation);
        await FindModeratedAsync(cancellation);
        Copied = CopiedFields.Takes(Action) ? new CopiedFields(Action, await Sender.Send(new ListCopySources(cluster), cancellation), Request.Query[CopiedFields.Word]) : null;
        return DrawForm();
    }

    public async Task<IActionResult> OnPostAsync(string cluster, string action, CancellationToken cancellation)
    {
        await LoadAsync(cluster, Find(action), cancellation);
        await FindModeratedAsync(cancellation);
        _moved = Action == RecordApplication.Definition ? MovedAnswers.Of(Request.Form, View.File) : null;
        IsOtherDay = Action.Fields.Any(field => field is NoticeField) && !NoticePreview.WasShown(Overview, Request.Form);
        if (IsOtherDay)
        {
            RequireAttempt();
            ModelState.Keep(Request.Form);
            return DrawForm();
        }

        if (_moved is null)
        {
            return await AttemptAsync(cancellation) ?? DrawForm();
        }

        ModelState.Keep(Request.Form);
        _moved.PutInto(ModelState);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return DrawForm();
    }

    protected override IReadOnlyList<string> Given(string name) => _moved?.Given(name) ?? (base.Given(name) is { Count: > 0 } given ? given : Known(name));

    private static ActionDefinition<ProgrammeFile> Find(string action) => ProgrammeActions.All.FirstOrDefault(one => one.Name == action) is { } found && ProgrammeForms.IsRecorded(found)
        ? found
        : throw new NotFoundException($"No form of a programme records {action}.");

    /// <summary>What a field holds because of another, or of the service from which the form is copied.</summary>
    private IReadOnlyList<string> Known(string name) =>
        Copied?.ValueOf(name) is { } copied ? [copied] :
        Action == SelectService.Definition && name == SelectService.KindField.Name && base.Given(SelectService.ServiceField.Name) is [{ } service] && ProgrammeForms.KindOf(service, View.Bodies) is { } kind ? [kind] : [];

    private async Task FindModeratedAsync(CancellationToken cancellation)
    {
        if (Action == ModerateAssessments.Definition && Given(ModerateAssessments.ApplicationField.Name) is [{ } record] && View.File.FindApplication(record) is { IsAssessed: true, Mark.Number: var number })
        {
            Moderated = await Sender.Send(new GetApplication(View.Cluster.Code, number), cancellation);
        }
    }

    private PageResult DrawForm()
    {
        var name = ServiceName;
        var service = name is null ? null : View.File.Services.GetValueOrDefault(name);
        Guidance = ProgrammeGuidance.For(Action, Overview, service);
        Checklist = ProgrammeGuidance.ChecklistOf(Action, Overview, service);
        Unavailable = Unavailability.Of(Action, Overview, service);
        Heard = name is not null && (Action == SelectService.Definition || Action == ScoreService.Definition) ? View.File.Feedback.FindAll(one => one.SpeaksFor(name)) : [];
        return Draw();
    }
}
