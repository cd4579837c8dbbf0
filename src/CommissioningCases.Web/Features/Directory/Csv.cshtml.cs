using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Directory;

/// <summary>The directory at the same address, all pages of it, as a table for a spreadsheet.</summary>
public sealed class CsvModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.IsSpreadsheet("directory.csv");
        await sender.Send(new ExportDirectory(DirectoryAddress.Read(Request.Query).Filter, Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
