using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Start;

/// <summary>Leads everyone to where their work begins.</summary>
public sealed class IndexModel(CurrentPerson current) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(StartPage.For(current.Person!.Role));
}
