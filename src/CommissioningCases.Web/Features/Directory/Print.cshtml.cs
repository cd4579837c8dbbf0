using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Directory;

/// <summary>The directory of one cluster as a sheet that a surgery pins to the wall.</summary>
public sealed class PrintModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<DirectoryFilter> Address { get; private set; } = null!;

    /// <summary>The cluster whose sheet it is; null while one of several has to be chosen.</summary>
    public PctCluster? Cluster { get; private set; }

    /// <summary>Null while the cluster has to be chosen.</summary>
    public RegisterList<DirectoryLine>? View { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Directory.Read(Request, current.Person) with { From = null };
        var clusters = (await sender.Send(new ListProgrammes(), cancellationToken)).Clusters.Select(one => one.Cluster).ToList();
        Cluster = clusters is [var only] ? only : clusters.Find(one => one.Code == Address.Filter.Cluster);
        View = Cluster is null ? null : await sender.Send(new ListDirectory { Filter = Address.Filter with { Cluster = Cluster.Code }, IsWhole = true }, cancellationToken);
    }
}
