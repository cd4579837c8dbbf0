using CommissioningCases.Web.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>A document that was put to an application to qualify, as a file to keep.</summary>
public sealed class EvidenceModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string cluster, int number, int entry, CancellationToken cancellationToken) =>
        Response.Download(await sender.Send(new OpenEvidence(cluster, number, entry), cancellationToken));
}
