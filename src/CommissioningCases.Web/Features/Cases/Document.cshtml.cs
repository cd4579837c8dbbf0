using CommissioningCases.Web.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>A document that was put to a case, as a file to keep.</summary>
public sealed class DocumentModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, int entry, CancellationToken cancellation) =>
        Response.Download(await sender.Send(new OpenCaseDocument(CaseLinks.ReferenceOf(reference), entry), cancellation));
}
