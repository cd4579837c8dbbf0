using System.Text.Json;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>A page whose form attempts something on a case, and which comes back with what stands against it.</summary>
public abstract class CaseFormModel(ISender sender, CurrentPerson current) : HistoryFormModel<CaseFile, CaseOverview>(sender, current, CaseFields.All)
{
    public CaseView View { get; private set; } = null!;

    /// <summary>The step whose form it is; null where a fact is recorded.</summary>
    protected virtual Step? Tried => null;

    /// <summary>The case as the form is drawn from it: as it is, as a rule.</summary>
    protected virtual CaseView AsDrawn(CaseView view) => view;

    protected async Task LoadAsync(string reference, CancellationToken cancellation)
    {
        View = AsDrawn(await Sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation));
        Overview = new CaseOverview(View, new Permissions(Person));
    }

    protected sealed override Task ReloadAsync(CancellationToken cancellation) => LoadAsync(View.Reference, cancellation);

    protected override IActionResult Accepted(AttemptResult.Accepted accepted, string action, JsonElement fields)
    {
        RecordedEntry.Leave(TempData, accepted.Case, accepted.Number, EntriesMade);
        return Redirect(new CaseLinks(accepted.Case).Page);
    }

    protected sealed override Field? AskedFor(Unmet unmet) => Action == RecordEngagement.Definition ? RecordEngagement.DepartureField : Checklist.FieldFor(unmet, Tried);

    protected sealed override string? AskedBy(Field field) =>
        Tried?.Requirements.FirstOrDefault(requirement => requirement.AskedOnForm == field) is { } asked ? $"{asked.Statement} ({asked.Clause.Id})" : null;
}
