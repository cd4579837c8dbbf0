using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The counts of the assurance board at the same address, as a table for a spreadsheet.</summary>
public sealed class CsvModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.IsSpreadsheet("assurance-board.csv");
        await sender.Send(new ExportAssuranceDashboard(BoardAddress.Read(Request.Query).Filter, Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
