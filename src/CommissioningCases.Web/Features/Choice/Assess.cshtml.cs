using System.Text.Json;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The form by which one of two people assesses an application to qualify.</summary>
public sealed class AssessModel(ISender sender, CurrentPerson current) : ProgrammeFormModel(sender, current)
{
    private int _number;

    public ApplicationView Found { get; private set; } = null!;

    public override string Button => "Send my assessment";

    public override string CancelHref => Overview.Links.Application(_number);

    public async Task<IActionResult> OnGetAsync(string cluster, int number, CancellationToken cancellation)
    {
        await FindAsync(cluster, number, cancellation);
        return await DrawAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string cluster, int number, CancellationToken cancellation)
    {
        var application = await FindAsync(cluster, number, cancellation);
        var fields = FormJson.Read(Request.Form, AssessmentForm.Fields, (AssessApplication.ApplicationField, application.RecordId));
        return await AttemptAsync(View.Reference, Action.Name, fields, cancellation) ?? await DrawAsync(cancellation);
    }

    protected override string PageAfter(int number, JsonElement fields) => CancelHref;

    private async Task<QualificationApplication> FindAsync(string cluster, int number, CancellationToken cancellation)
    {
        await LoadAsync(cluster, AssessApplication.Definition, cancellation);
        _number = number;
        return View.File.Applications.GetValueOrDefault(number) ?? throw new NotFoundException("There is no such application.");
    }

    private async Task<IActionResult> DrawAsync(CancellationToken cancellation)
    {
        Found = await Sender.Send(new GetApplication(View.Cluster.Code, _number), cancellation);
        Unavailable = AssessmentForm.UnavailableFormOf(Found.Application, Person!.UserName) is { } why ? new UnavailableForm(why, CancelHref, "Back to the application") : null;
        return Draw(AssessmentForm.Parts(Found, Today, Overview.Names), AssessmentForm.Fields, Overview.Names, View.LastNumber);
    }
}
