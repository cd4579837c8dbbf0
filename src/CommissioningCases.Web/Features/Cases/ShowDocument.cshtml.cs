using CommissioningCases.Web.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>A document that was put to a case, as the browser shows it by itself: a PDF or a picture. Others are only to be kept.</summary>
public sealed class ShowDocumentModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, int entry, CancellationToken cancellation)
    {
        var opened = await sender.Send(new OpenCaseDocument(CaseLinks.ReferenceOf(reference), entry), cancellation);
        return Response.Show(opened) ?? throw new NotFoundException("That kind of document is not shown.");
    }
}
