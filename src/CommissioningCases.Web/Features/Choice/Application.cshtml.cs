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

    /// <summary>Whether the two who assessed it must come to one end before there is an outcome.</summary>
    public bool MustModerate => MayDeclare && Application is { IsPending: true, Differs: true, Moderation: null };

    public bool MayDecide => MayDeclare && Application is { IsPending: true, IsAssessed: true } && !MustModerate;

    /// <summary>Whether the person records things here and has declared no interest.</summary>
    public bool MayDeclare => Overview.MayWrite && !Application.HasInterest(current.Person!.UserName);

    /// <summary>Whether the person may open the documents that were put to it.</summary>
    public bool MayOpenEvidence => current.Person!.Role != Role.BoardSecretary;

    public async Task OnGetAsync(string cluster, int number, CancellationToken cancellationToken)
    {
        Found = await sender.Send(new GetApplication(cluster, number), cancellationToken);
        Overview = new ProgrammeOverview(Found.View, current.Person);
    }
}
