using System.Text.Json;
using CommissioningCases.Application.MeasureLibrary;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>The form of an action: records one fact on a case.</summary>
public sealed class RecordModel(ISender sender, CurrentPerson current) : CaseFormModel(sender, current)
{
    /// <summary>By which the address says that the form was opened from the list of what waits for the SHA.</summary>
    public const string QueueWord = "queue";

    public string Title => IsReport ? "Report that a required action is done" : TitleOf(Action, Overview.Permissions);

    public override string Button => Title;

    public FormGuidance Guidance { get; private set; } = null!;

    /// <summary>Whether it is the note by which the commissioner says that what a breach requires is done.</summary>
    public bool IsReport => Action == AddNote.Definition && base.Given(AddNote.KindField.Name) is [var kind] && kind == ExchangeNames.Of(NoteKind.ActionDone);

    /// <summary>Whether recording it is doing it, so that its day is today: what a commissioner records happened elsewhere, on a day to be told.</summary>
    private bool IsDoneNow => Action.IsOfThisService || Action == Strike.Definition || Overview.Permissions.MayReview;

    public async Task<IActionResult> OnGetAsync(string reference, string action, CancellationToken cancellation)
    {
        await FindAsync(reference, action, cancellation);
        return ElsewhereHref is { } elsewhere ? Redirect(elsewhere) : await DrawAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string reference, string action, CancellationToken cancellation)
    {
        await FindAsync(reference, action, cancellation);
        if (ElsewhereHref is { } elsewhere)
        {
            return Redirect(elsewhere);
        }

        if (Request.Form.ContainsKey(Rows.MoreButton) || MeasureChoice.IsAskedFor(Request.Form))
        {
            return await DrawMoreAsync(cancellation);
        }

        var entries = ReadEntries(Request.Form, [.. Action.Fields.Where(field => !IsUnchanged(field))]);
        if (entries.Count == 0)
        {
            await ComeBackAsync(CaseEntries.Nothing(Action, View.File), cancellation);
            return await DrawAsync(cancellation);
        }

        return await AttemptTogetherAsync(View.Reference, entries, cancellation) ?? await DrawAsync(cancellation);
    }

    /// <summary>What the form of an action is called to somebody: a note of the staff side says one thing alone.</summary>
    public static string TitleOf(ActionDefinition action, Permissions permissions) =>
        action == AddNote.Definition && permissions.Union is not null ? "Say that you were not engaged" : action.Title;

    protected override IReadOnlyList<FormEntry> ReadEntries(IFormCollection form, IReadOnlyList<Field> fields) => CaseEntries.Read(Action, Overview, form, Read(form, fields));

    protected override IReadOnlyList<FormPart> MoreParts(HistoryForm<CaseOverview> form) => Action switch
    {
        _ when Action == RecordEngagement.Definition => [new FormPart("_AlsoThere", AlsoThere.Of(form))],
        _ when Action == SetMeasure.Definition => [CaseEntries.FurtherMeasures(form)],
        _ when Action == OpenTender.Definition => CaseEntries.InvitationsAtOnce(form),
        _ => [],
    };

    /// <summary>The form with one more row or a measure filled in, and with what was typed; what others recorded in the meantime is still to be told.</summary>
    private async Task<IActionResult> DrawMoreAsync(CancellationToken cancellation)
    {
        ModelState.Keep(Request.Form);
        if (Action == SetMeasure.Definition)
        {
            MeasureChoice.Fill(ModelState, Request.Form, await LibraryAsync(cancellation), Action.Fields);
        }

        var seen = Seen;
        var page = await DrawAsync(cancellation);
        Seen = seen;
        return page;
    }

    /// <summary>The page of an action that has a form of its own; null where it has not.</summary>
    private string? ElsewhereHref => Action == ProposeStep.Definition ? ProposalHref : Action == AttachCaseDocument.Definition ? Overview.Links.Attach() : null;

    private string ProposalHref => Request.Query[ProposeStep.StepField.Name].ToString() is { Length: > 0 } step ? Overview.Links.Propose(step) : Overview.Page;

    /// <summary>The details of a case begin as they are.</summary>
    protected override IReadOnlyList<string> Given(string name) => base.Given(name) is { Count: > 0 } given ? given : Present(name) is { } present ? [present] : [];

    /// <summary>What the form of new details leaves as it is, is not recorded as changed.</summary>
    private bool IsUnchanged(Field field) => Present(field.Name) is { } present && Request.Form[field.Name].ToString().ReplaceLineEndings("\n").Trim() == present.ReplaceLineEndings("\n").Trim();

    private string? Present(string name) => Action != AmendCase.Definition ? null
        : name == AmendCase.ServiceField.Name ? View.File.Service
        : name == AmendCase.SummaryField.Name ? View.File.Summary
        : name == AmendCase.NeedsField.Name ? View.File.Needs
        : null;

    private async Task FindAsync(string reference, string action, CancellationToken cancellation)
    {
        await LoadAsync(reference, cancellation);
        Action = View.File.Kind.Find(action) is ActionDefinition<CaseFile> found && (found.IsOfThisService || found == ProposeStep.Definition || View.File.Scenario.FindFact(action) is not null)
            ? found
            : throw new NotFoundException($"Scenario {View.File.Scenario.Number} knows no action {action}.");
        Require(Overview.Permissions.MayRecord(Action), $"record {action}");
    }

    /// <summary>The board's secretary goes on to what awaits the board next, and the SHA's reviewer to what waits for the SHA.</summary>
    protected override IActionResult Accepted(AttemptResult.Accepted accepted, string action, JsonElement fields)
    {
        var next = Action == RecordBoardDecision.Definition ? Links.Board
            : Action == RecordAssurance.Definition && Request.Query.ContainsKey(QueueWord) ? Links.Awaited
            : null;
        if (next is null)
        {
            return base.Accepted(accepted, action, fields);
        }

        DoneMessage.Leave(TempData, $"{new EntrySentences(Overview.File, Overview.Names).Accepted(action, fields, accepted.Number).Words}. {Overview.File.Service}, {accepted.Case}");
        return Redirect(next);
    }

    private async Task<IActionResult> DrawAsync(CancellationToken cancellation)
    {
        Guidance = CaseGuidance.For(Action, View);
        Unavailable = (IsReport ? Unavailability.OfRequiredAction(View.File) : Unavailability.Of(View.File, Action)) is { } why ? new UnavailableForm(why, CancelHref, "Back to the case") : null;
        IReadOnlyList<Option> toChoose = Action == AssignOwner.Definition ? await ColleaguesAsync(cancellation)
            : Action == NameContract.Definition ? await ContractToName.OptionsAsync(Sender, View, cancellation)
            : Action == SetMeasure.Definition ? MeasureChoice.OptionsOf(await LibraryAsync(cancellation), [.. View.File.MeasuresSet.Select(measure => measure.Details.Measure)])
            : [];
        return Draw(Action.Fields, IsDoneNow ? View.Today : null, toChoose);
    }

    private Task<IReadOnlyList<LibraryMeasure>> LibraryAsync(CancellationToken cancellation) => Sender.Send(new ListMeasureLibrary(View.File.Logged.Pct), cancellation);

    private async Task<IReadOnlyList<Option>> ColleaguesAsync(CancellationToken cancellation) =>
        PersonOptions.Of(await Sender.Send(new ListColleagues(View.File.Logged.Pct), cancellation));
}
