using System.Text.Json;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The form by which one of two people assesses an application to qualify.</summary>
public sealed class AssessModel(ISender sender, CurrentPerson current) : ProgrammeFormModel(sender, current)
{
    public ApplicationView Found { get; private set; } = null!;

    public override string Button => "Send my assessment";

    public override string CancelHref => Overview.Links.Application(Found.Application.Mark.Number);

    public async Task<IActionResult> OnGetAsync(string cluster, int number, CancellationToken cancellation)
    {
        await LoadAsync(cluster, number, cancellation);
        return DrawForm();
    }

    public async Task<IActionResult> OnPostAsync(string cluster, int number, CancellationToken cancellation)
    {
        await LoadAsync(cluster, number, cancellation);
        var fields = FormJson.Read(Request.Form, AssessmentForm.Fields, (AssessApplication.ApplicationField, Found.Application.RecordId));
        return await AttemptAsync(View.Reference, Action.Name, fields, cancellation) ?? DrawForm();
    }

    protected override string PageAfter(int number, JsonElement fields) => CancelHref;

    protected override Task ReloadAsync(CancellationToken cancellation) => LoadAsync(View.Cluster.Code, Found.Application.Mark.Number, cancellation);

    private async Task LoadAsync(string cluster, int number, CancellationToken cancellation)
    {
        await LoadAsync(cluster, AssessApplication.Definition, cancellation);
        Found = await Sender.Send(new GetApplication(cluster, number), cancellation);
    }

    private PageResult DrawForm()
    {
        Unavailable = AssessmentForm.UnavailableFormOf(Found.Application, Person!.UserName) is { } why ? new UnavailableForm(why, CancelHref, "Back to the application") : null;
        return Draw(AssessmentForm.Parts(Found, Today), AssessmentForm.Fields, Overview.Names, View.LastNumber);
    }
}
