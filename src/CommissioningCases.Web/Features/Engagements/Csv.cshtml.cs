using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>The engagement register at the same address, all pages of it, as a table for a spreadsheet.</summary>
public sealed class CsvModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.IsSpreadsheet("engagement.csv");
        await sender.Send(new ExportEngagements(EngagementAddress.Read(Request.Query).Filter, Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
