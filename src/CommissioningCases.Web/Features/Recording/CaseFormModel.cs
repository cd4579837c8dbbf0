using System.Text.Json;
using CommissioningCases.Web.Features.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Recording;

/// <summary>A page whose form attempts something on a case, and which comes back with what stands against it.</summary>
public abstract class CaseFormModel(ISender sender, CurrentPerson current) : FieldFormModel(sender, current)
{
    public CaseView View { get; private set; } = null!;

    public CaseOverview Overview { get; private set; } = null!;

    public sealed override string CancelHref => Overview.Links.Page;

    public sealed override DateOnly Today => View.Today;

    public sealed override string Subject => "case";

    protected sealed override IHistoryOverview History => Overview;

    /// <summary>The step whose form it is; null where a fact is recorded.</summary>
    protected virtual Step? Tried => null;

    protected async Task LoadAsync(string reference, CancellationToken cancellation)
    {
        View = await Sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation);
        Overview = new CaseOverview(View, new Permissions(Person));
    }

    /// <summary>Draws the form for the case as it was loaded.</summary>
    protected PageResult Draw(IReadOnlyList<Field> fields, DateOnly? on, IReadOnlyList<Option>? colleagues = null) => Draw(
        FormParts.For(fields, new FormContext(View, Overview.Permissions, colleagues ?? [], name => Request.Query[name]) { Step = Tried }, on),
        fields,
        Overview.Names,
        View.LastNumber);

    protected Task<IActionResult?> AttemptAsync(string action, JsonElement json, CancellationToken cancellation) =>
        AttemptAsync(View.Reference, action, json, cancellation);

    protected sealed override Task ReloadAsync(CancellationToken cancellation) => LoadAsync(View.Reference, cancellation);

    protected sealed override IActionResult Accepted(AttemptResult.Accepted accepted, string action, JsonElement fields)
    {
        RecordedEntry.Leave(TempData, accepted.Case, accepted.Number);
        return Redirect(new CaseLinks(accepted.Case).Page);
    }

    protected sealed override Refusal RefusalOf(AttemptResult.Refused refused) => new(Overview, refused.Number, refused.Unmet, Tried);
}
