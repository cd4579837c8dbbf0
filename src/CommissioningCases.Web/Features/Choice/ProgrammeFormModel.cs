using System.Text.Json;
using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Drafts;
using CommissioningCases.Web.Features.Recording;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>A page whose form attempts something in a choice programme, and which comes back with what stands against it.</summary>
public abstract class ProgrammeFormModel(ISender sender, CurrentPerson current) : FieldFormModel(sender, current)
{
    public ActionDefinition<ProgrammeFile> Action { get; private set; } = null!;

    public ProgrammeView View { get; private set; } = null!;

    public ProgrammeOverview Overview { get; private set; } = null!;

    public override string Button => Action.Title;

    public override string CancelHref => Overview.Links.Page;

    public sealed override DateOnly Today => View.Today;

    public sealed override string Subject => "programme";

    protected sealed override IHistoryOverview History => Overview;

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
    /// <param name="people">Those who can be named in it.</param>
    protected PageResult Draw(IReadOnlyList<Option>? people = null)
    {
        var fields = ProgrammeForms.FieldsOf(Action);
        var context = new ProgrammeFormContext(Overview, Action, Given, people ?? []);
        return Draw(ProgrammeParts.For(fields, context, ProgrammeForms.DayOf(Action, Today)), fields, Overview.Names, View.LastNumber);
    }

    /// <summary>Makes the attempt of what was typed in the form.</summary>
    /// <returns>Null when the page is to be drawn again.</returns>
    protected Task<IActionResult?> AttemptAsync(CancellationToken cancellation) =>
        AttemptAsync(View.Reference, Action.Name, ProgrammeForms.Read(Request.Form, Action, View.Bodies), cancellation);

    /// <summary>What a field of the form holds: as it was typed, as it is restored after an expired sign-in, or as the link to the form fills it in.</summary>
    protected virtual IReadOnlyList<string> Given(string name) =>
        Request.HasFormContentType ? [.. Request.Form[name].OfType<string>()]
        : RestoredForm.Of(HttpContext) is { } restored ? restored.Fields.GetValueOrDefault(name, [])
        : [.. Request.Query[name].OfType<string>()];

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
