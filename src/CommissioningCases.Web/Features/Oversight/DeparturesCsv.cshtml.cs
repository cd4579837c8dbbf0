using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The register of departures at the same address, all pages of it, as a table for a spreadsheet.</summary>
public sealed class DeparturesCsvModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.IsSpreadsheet("departures.csv");
        await sender.Send(new ExportDepartures(DeparturesAddress.Read(Request.Query).Filter, Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
