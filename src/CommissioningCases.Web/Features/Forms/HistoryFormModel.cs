using System.Text.Json;
using CommissioningCases.Web.Drafts;
using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>A page whose form attempts an action on a history, and which comes back with what stands against it.</summary>
/// <param name="inputs">How forms of such histories ask for fields.</param>
public abstract class HistoryFormModel<TFile, TOverview>(ISender sender, CurrentPerson current, FormFields<TOverview> inputs) : FieldFormModel(sender, current)
    where TFile : HistoryFile
    where TOverview : class, IHistoryOverview
{
    public ActionDefinition<TFile> Action { get; protected set; } = null!;

    public TOverview Overview { get; protected set; } = null!;

    public override string Button => Action.Title;

    public override string CancelHref => Overview.Page;

    public sealed override DateOnly Today => Overview.Today;

    public sealed override string Subject => Overview.File.Kind.Name;

    protected sealed override IHistoryOverview History => Overview;

    /// <summary>Parts of the page's own, below those of the fields.</summary>
    protected virtual IReadOnlyList<FormPart> MoreParts(HistoryForm<TOverview> form) => [];

    /// <summary>Draws the form for the history as it was loaded, or what was typed in it where it no longer applies.</summary>
    /// <param name="on">The day that the form begins with; null for none.</param>
    /// <param name="people">Those who can be named in it.</param>
    protected PageResult Draw(IReadOnlyList<Field> fields, DateOnly? on, IReadOnlyList<Option>? people = null)
    {
        if (!HasForm)
        {
            return Draw([], fields, Overview.Names, Overview.File.LastNumber);
        }

        var form = new HistoryForm<TOverview>(Overview, Action, Given) { People = people ?? [], AskedBy = AskedBy, IsCorrection = IsCorrection, IsFilledIn = IsFilledIn };
        var more = MoreParts(form);
        return Draw([.. inputs.PartsOf(fields, form, on), .. more], fields, Overview.Names, Overview.File.LastNumber, [.. more.SelectMany(part => part.Boxes)]);
    }

    /// <summary>Makes the attempt of what was typed.</summary>
    /// <param name="given">Fields that the page itself knows, such as the step.</param>
    /// <returns>Null when the page is to be drawn again.</returns>
    protected Task<IActionResult?> AttemptAsync(IReadOnlyList<Field> fields, CancellationToken cancellation, params ReadOnlySpan<(Field Field, string Value)> given) =>
        AttemptAsync(Overview.Reference, Action.Name, inputs.Read(Request.Form, fields, given), cancellation);

    /// <summary>What a field of the form holds: as it was typed, as it is restored after an expired sign-in, or as the link to the form fills it in.</summary>
    protected virtual IReadOnlyList<string> Given(string name) =>
        Request.HasFormContentType ? [.. Request.Form[name].OfType<string>()]
        : RestoredForm.Of(HttpContext) is { } restored ? restored.Fields.GetValueOrDefault(name, [])
        : [.. Request.Query[name].OfType<string>()];

    /// <inheritdoc cref="HistoryForm{TOverview}.IsFilledIn"/>
    protected bool IsFilledIn => Request.HasFormContentType || RestoredForm.Of(HttpContext) is not null;

    /// <inheritdoc cref="HistoryForm{TOverview}.IsCorrection"/>
    protected virtual bool IsCorrection => false;

    /// <summary>What of the letter a field answers, in the words of the checklist; null where none asks for it.</summary>
    protected virtual string? AskedBy(Field field) => null;

    protected sealed override JsonElement Read(IFormCollection form, IReadOnlyList<Field> fields) => inputs.Read(form, fields);

    protected sealed override string? BoxOf(string field) => inputs.BoxOf(field, Request.Form);
}
