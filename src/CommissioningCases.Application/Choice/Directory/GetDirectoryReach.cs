using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>Who can open the directory of a cluster.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
[Allow(Role.Commissioner)]
public sealed record GetDirectoryReach(string Cluster) : IRequest<OwnDirectory>;

/// <param name="ChangedAt">Null while nobody has chosen.</param>
public sealed record OwnDirectory(PctCluster Cluster, DirectoryReach Reach, DateTimeOffset? ChangedAt);

internal sealed class GetDirectoryReachHandler(CasesDbContext db, ISender sender) : IRequestHandler<GetDirectoryReach, OwnDirectory>
{
    public async Task<OwnDirectory> Handle(GetDirectoryReach request, CancellationToken cancellationToken)
    {
        var cluster = (await sender.Send(new GetProgramme(request.Cluster), cancellationToken)).Cluster;
        var chosen = await db.PublicDirectories.AsNoTracking().SingleOrDefaultAsync(one => one.Cluster == cluster.Code, cancellationToken);
        return new OwnDirectory(cluster, chosen?.Reach ?? DirectoryReach.Accounts, chosen?.ChangedAt);
    }
}
