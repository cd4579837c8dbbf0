using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>The list of cases at the same address, all pages of it, as a table for a spreadsheet.</summary>
public sealed class CsvModel(ISender sender, CurrentPerson current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var address = CaseListAddress.Read(Request.Query, current.Person!);
        Response.IsSpreadsheet("cases.csv");
        await sender.Send(new ExportCases(address.Filter, address.Order, Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
