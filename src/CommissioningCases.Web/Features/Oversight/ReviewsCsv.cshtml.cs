using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The list of review requests at the same address, all pages of it, as a table for a spreadsheet.</summary>
public sealed class ReviewsCsvModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.IsSpreadsheet("review-requests.csv");
        await sender.Send(new ExportReviews(ReviewsAddress.Read(Request.Query).Filter, Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
