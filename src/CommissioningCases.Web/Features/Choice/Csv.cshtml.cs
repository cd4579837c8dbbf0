using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The clusters of one's scope side by side, as a table for a spreadsheet.</summary>
public sealed class CsvModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.IsSpreadsheet("choice-programmes.csv");
        await sender.Send(new ExportProgrammes(IndexModel.ShaOf(Request.Query).Sha, Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
