using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Findings;

/// <summary>A sample, item by item.</summary>
public sealed class SampleModel(ISender sender) : PageModel
{
    public SampleView View { get; private set; } = null!;

    public async Task OnGetAsync(int number, bool again, CancellationToken cancellationToken) => View = await sender.Send(new GetSample(number, again), cancellationToken);
}
