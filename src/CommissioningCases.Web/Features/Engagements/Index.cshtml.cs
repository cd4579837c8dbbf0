using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>The engagement register of one's scope: how providers, staff and others were engaged, and which chances providers were given.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public EngagementPage View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var address = RegisterLinks.Engagements.Read(Request, current.Person);
        View = new EngagementPage(address, await sender.Send(new ListEngagements { Filter = address.Filter, From = address.From }, cancellationToken), current.Person!);
    }
}
