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

    public bool MayDecide => MayDeclare && !Found.IsForOthers && Application is { IsPending: true, IsAssessed: true } && !MustModerate;

    public bool MayDecideAppeal => MayDeclare && !Found.IsForOthers && Application.OpenAppeal is not null;

    /// <summary>Who records what comes next, for somebody who had too much of a part in the application to do so; null for everybody else.</summary>
    public string? ForOthers => !MayDeclare || !Found.IsForOthers ? null
        : Application.OpenAppeal is not null ? "You had a part in the outcome. Somebody else of the cluster decides the appeal."
        : Application is { IsPending: true, IsAssessed: true } && !MustModerate ? "You assessed this application. Somebody else of the cluster, who did not assess it, records the outcome."
        : null;

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
