using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>A case as a picture from its first day to now.</summary>
public sealed class TimelineModel(ISender sender, CurrentPerson current) : PageModel
{
    public CaseOverview Overview { get; private set; } = null!;

    public CaseTimeline Timeline { get; private set; } = null!;

    public async Task OnGetAsync(string reference, CancellationToken cancellation)
    {
        Overview = new CaseOverview(await sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation), new Permissions(current.Person));
        Timeline = CaseTimeline.Of(Overview);
    }
}
