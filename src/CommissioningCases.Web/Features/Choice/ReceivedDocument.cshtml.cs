using CommissioningCases.Web.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>A document that came with an application by a link, as a file to keep.</summary>
public sealed class ReceivedDocumentModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string cluster, Guid id, Guid document, CancellationToken cancellationToken) =>
        Response.Download(await sender.Send(new OpenReceivedDocument(cluster, id, document), cancellationToken));
}
