using CommissioningCases.Application.Cases.Work;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Pages.Work;

/// <summary>Where a commissioner begins: what is due, what waits for others, and whose cases nobody looks after.</summary>
public sealed class IndexModel(ISender sender) : PageModel
{
    public MyWork Work { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Work = await sender.Send(new GetMyWork(), cancellationToken);
}
