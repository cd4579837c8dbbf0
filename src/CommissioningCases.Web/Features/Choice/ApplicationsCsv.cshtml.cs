using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The applications to qualify for a service at the same address, all pages of them, as a table for a spreadsheet.</summary>
public sealed class ApplicationsCsvModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string cluster, int selection, CancellationToken cancellationToken)
    {
        var address = ApplicationsAddress.Read(cluster, selection, Request.Query);
        Response.IsSpreadsheet($"applications-{selection}.csv");
        await sender.Send(new ExportApplications(cluster, selection, address.Filter, Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
