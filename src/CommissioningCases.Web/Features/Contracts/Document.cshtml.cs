using CommissioningCases.Web.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>A document that was put to a contract, as a file to keep.</summary>
public sealed class DocumentModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, int entry, CancellationToken cancellation) =>
        Response.Download(await sender.Send(new OpenContractDocument(ContractLinks.ReferenceOf(reference), entry), cancellation));
}
