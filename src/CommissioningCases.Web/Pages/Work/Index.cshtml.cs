using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases.Work;
using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Pages.Work;

/// <summary>Where a commissioner begins: what is due, what waits for others, and whose cases nobody looks after. A board secretary is led to the board's list.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public MyWork Work { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (current.Person!.Role == Role.BoardSecretary)
        {
            return Redirect(Landing.For(Role.BoardSecretary));
        }

        Work = await sender.Send(new GetMyWork(), cancellationToken);
        return Page();
    }
}
