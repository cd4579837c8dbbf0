using System.Text.Json;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>A page whose form attempts something in a choice programme, and which comes back with what stands against it.</summary>
public abstract class ProgrammeFormModel(ISender sender, CurrentPerson current) : HistoryFormModel<ProgrammeFile, ProgrammeOverview>(sender, current, ProgrammeFields.All)
{
    public ProgrammeView View { get; private set; } = null!;

    /// <summary>Hundreds of applications come in side by side: what others do with theirs does not matter.</summary>
    protected sealed override bool MindsOthers => !ProgrammeForms.AreSideBySide(Action);

    /// <summary>Loads the programme for the form of that action.</summary>
    /// <exception cref="Application.Access.ForbiddenException">The person does not record anything in programmes.</exception>
    protected async Task LoadAsync(string cluster, ActionDefinition<ProgrammeFile> action, CancellationToken cancellation)
    {
        Action = action;
        View = await Sender.Send(new GetProgramme(cluster), cancellation);
        Overview = new ProgrammeOverview(View, Person);
        Require(Overview.MayWrite, $"try {action}");
    }

    /// <summary>Draws the form for the programme as it was loaded.</summary>
    protected PageResult Draw() => Draw(ProgrammeForms.FieldsOf(Action), ProgrammeForms.DayOf(Action, Today));

    /// <summary>Makes the attempt of what was typed in the form.</summary>
    /// <returns>Null when the page is to be drawn again.</returns>
    protected Task<IActionResult?> AttemptAsync(CancellationToken cancellation) =>
        AttemptAsync(ProgrammeForms.FieldsOf(Action), cancellation, ProgrammeForms.Given(Action, Request.Form, View.Bodies));

    protected override Task ReloadAsync(CancellationToken cancellation) => LoadAsync(View.Cluster.Code, Action, cancellation);

    protected sealed override IActionResult Accepted(AttemptResult.Accepted accepted, string action, JsonElement fields)
    {
        var done = new EntrySentences(View.File, Overview.Names).Accepted(action, fields, accepted.Number).Lead;
        this.SayDone($"{done}. It is entry {EnglishFormat.Number(accepted.Number)} of the history.");
        return Redirect(PageAfter(accepted.Number, fields));
    }

    /// <summary>The page on which the record is seen.</summary>
    protected virtual string PageAfter(int number, JsonElement fields) => ProgrammeForms.PageAfter(Action, Overview, number, fields);
}
