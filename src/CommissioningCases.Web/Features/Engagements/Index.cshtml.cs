using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>The engagement register of one's scope: how providers, staff and others were engaged, and which chances providers were given.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public EngagementPage View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var address = EngagementAddress.Read(Request.Query);
        var register = await sender.Send(new ListEngagements(address.Filter, address.From), cancellationToken);
        View = new EngagementPage(address, register, current.Person!);
    }
}
