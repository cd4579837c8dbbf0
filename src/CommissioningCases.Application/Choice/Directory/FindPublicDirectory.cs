using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>Opens the public address of a cluster's directory.</summary>
[Allow(IsOpen = true)]
public sealed record FindPublicDirectory(string Cluster) : IRequest<OpenDirectory>, IOfPublicDirectory;

/// <param name="IsIndexed">Whether search engines may list it.</param>
public sealed record OpenDirectory(PctCluster Cluster, bool IsIndexed);

internal sealed class FindPublicDirectoryHandler(CasesDbContext db, Bodies bodies) : IRequestHandler<FindPublicDirectory, OpenDirectory>
{
    public async Task<OpenDirectory> Handle(FindPublicDirectory request, CancellationToken cancellationToken) =>
        bodies.Latest.Bodies.FindCluster(request.Cluster) is { } cluster
        && await db.PublicDirectories.AsNoTracking().SingleOrDefaultAsync(one => one.Cluster == cluster.Code && one.IsOpen, cancellationToken) is { } chosen
            ? new OpenDirectory(cluster, chosen.IsIndexed)
            : throw new NotFoundException("There is no public directory at this address.");
}
