using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>Reads a cluster, and the choice programme that it may not have opened yet, with its latest entries.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record GetCluster(string Cluster) : IRequest<ClusterView>
{
    /// <summary>How many of the latest entries it brings at the most; those that the person may not see are left out.</summary>
    public const int LatestEntries = 8;
}

/// <param name="Programme">Null where the cluster has opened none.</param>
/// <param name="Latest">The latest entries, the latest first.</param>
public sealed record ClusterView(PctCluster Cluster, ProgrammeView? Programme, IReadOnlyList<EntryView> Latest);

internal sealed class GetClusterHandler(CasesDbContext db, ProgrammeReader programmes, ProgrammeEntryReader entries) : IRequestHandler<GetCluster, ClusterView>
{
    public async Task<ClusterView> Handle(GetCluster request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var (cluster, programme) = await programmes.FindAsync(ClusterCode.Check(request.Cluster), cancellationToken);
            var latest = programme is null ? null : await entries.ReadAsync(programme, null, GetCluster.LatestEntries, cancellationToken);
            return new ClusterView(cluster, latest?.View, latest?.Entries ?? []);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
