using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Seals;

/// <summary>Makes a seal on demand.</summary>
public sealed class MakeModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            var seal = await sender.Send(new MakeSeal(), HttpContext.RequestAborted);
            this.SayDone($"Seal {seal.Number} is made. Print it, or keep its file elsewhere.");
            return LocalRedirect(Links.Seal.To(seal.Number));
        }
        catch (Exception refused) when (refused is NoSealKeyException or BrokenTrailException)
        {
            ModelState.AddModelError("", refused.Message);
            return this.Invalid();
        }
    }
}
