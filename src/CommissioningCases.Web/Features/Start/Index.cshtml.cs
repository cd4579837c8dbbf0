using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Start;

/// <summary>Leads everyone to where their work begins.</summary>
public sealed class IndexModel(CurrentPerson current, StartPages start) : PageModel
{
    public async Task<IActionResult> OnGetAsync() => LocalRedirect(await start.OfAsync(current.Person!, HttpContext.RequestAborted));
}
