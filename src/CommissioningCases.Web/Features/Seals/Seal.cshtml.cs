using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Seals;

/// <summary>A seal as a sheet to keep.</summary>
public sealed class SealModel(ISender sender) : PageModel
{
    public Seal Seal { get; private set; } = null!;

    public async Task OnGetAsync(int number) => Seal = await sender.Send(new GetSeal(number), HttpContext.RequestAborted);
}
