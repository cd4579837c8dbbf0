using CommissioningCases.Web.Doors;
using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Directory;

/// <summary>The directory of a cluster that has made it public, for everybody. There is no sign-in.</summary>
[EnableRateLimiting(TryLimiting.AddressPolicy)]
public sealed class PublicModel(ISender sender) : PageModel
{
    public OpenDirectory Directory { get; private set; } = null!;

    public RegisterList<DirectoryLine> View { get; private set; } = null!;

    public async Task OnGetAsync(string cluster, CancellationToken cancellationToken)
    {
        Directory = await sender.Send(new FindPublicDirectory(cluster), cancellationToken);
        Response.IsForRobotsIf(Directory.IsIndexed);
        View = await sender.Send(new ListPublicDirectory(cluster) { Filter = new DirectoryFilter { Cluster = cluster }, IsWhole = true }, cancellationToken);
    }
}
