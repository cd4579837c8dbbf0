using CommissioningCases.Web.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Strategies;

/// <summary>The signed document of a strategy's sign-off, as a file to keep.</summary>
public sealed class DocumentModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string pct, int number, CancellationToken cancellationToken) =>
        Response.Download(await sender.Send(new OpenStrategyDocument(pct, number), cancellationToken));
}
