using CommissioningCases.Web.Doors;
using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Directory;

/// <summary>The directory of a cluster that has made it public, as a table for a spreadsheet.</summary>
[EnableRateLimiting(TryLimiting.AddressPolicy)]
public sealed class PublicTableModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string cluster, CancellationToken cancellationToken)
    {
        var directory = await sender.Send(new FindPublicDirectory(cluster), cancellationToken);
        Response.IsForRobotsIf(directory.IsIndexed);
        Response.IsTable($"directory-{directory.Cluster.Code}", TableFormat.Csv);
        await sender.Send(new ExportPublicDirectory(cluster, Response.Body) { Format = TableFormat.Csv }, cancellationToken);
        return new EmptyResult();
    }
}
