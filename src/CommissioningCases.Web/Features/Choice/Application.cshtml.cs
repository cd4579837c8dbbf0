using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>An application to qualify: its answers, evidence, assessments and outcome.</summary>
public sealed class ApplicationModel(ISender sender, CurrentPerson current) : PageModel
{
    public ApplicationView Found { get; private set; } = null!;

    public ProgrammeOverview Overview { get; private set; } = null!;

    public QualificationApplication Application => Found.Application;

    public bool MayAssess => Overview.MayWrite && AssessmentForm.UnavailableFormOf(Application, current.Person!.UserName) is null;

    public bool MayDecide => Overview.MayWrite && Application is { IsPending: true, IsAssessed: true };

    /// <summary>Whether the person may open the documents that were put to it.</summary>
    public bool MayOpenEvidence => current.Person!.Role != Role.BoardSecretary;

    public async Task OnGetAsync(string cluster, int number, CancellationToken cancellationToken)
    {
        Found = await sender.Send(new GetApplication(cluster, number), cancellationToken);
        Overview = new ProgrammeOverview(Found.View, current.Person);
    }
}
