using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Work;

/// <summary>Where somebody's work begins: what waits for them, what they wait for, and what is due. A board secretary is led to the board's list.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    /// <summary>The partial that draws the work of the person's role.</summary>
    public string View { get; private set; } = "";

    public object Work { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        switch (current.Person!.Role)
        {
            case Role.BoardSecretary:
                return Redirect(StartPage.For(Role.BoardSecretary));
            case Role.ShaReviewer:
                (View, Work) = ("_Reviewer", await sender.Send(new GetReviewerWork(), cancellationToken));
                break;
            case Role.UnionRepresentative:
                (View, Work) = ("_Union", await sender.Send(new GetUnionWork(), cancellationToken));
                break;
            default:
                (View, Work) = ("_Commissioner", (
                    await sender.Send(new GetMyWork(), cancellationToken),
                    await sender.Send(new ListWaitingApplications(), cancellationToken),
                    await sender.Send(new ListTerms(), cancellationToken),
                    await sender.Send(new ListFindings { Filter = new FindingFilter { State = FindingChoice.ToAnswer } }, cancellationToken)));
                break;
        }

        return Page();
    }
}
