using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>The cases in which staff are not engaged, all pages of them, as a table for a spreadsheet.</summary>
public sealed class NotEngagedCsvModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? pct, CancellationToken cancellationToken)
    {
        Response.IsSpreadsheet("staff-not-engaged.csv");
        await sender.Send(new ExportNotEngaged(QueryText.Of(pct), Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
