using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>The clusters in the person's scope side by side, each with its programme where it has one.</summary>
/// <param name="Sha">Only those of that Strategic Health Authority; null for all.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListProgrammes(string? Sha = null) : IRequest<ProgrammeList>;

/// <param name="Clusters">By name, those of one Strategic Health Authority together.</param>
/// <param name="Shas">The authorities of the clusters in the person's scope, by name.</param>
public sealed record ProgrammeList(IReadOnlyList<ClusterProgramme> Clusters, IReadOnlyList<StrategicHealthAuthority> Shas, DateOnly Today);

/// <param name="Programme">Null where the cluster has none yet.</param>
public sealed record ClusterProgramme(PctCluster Cluster, ChoiceProgramme? Programme)
{
    public IReadOnlyList<Milestone> Milestones { get; } = Milestone.ReachedBy(Programme?.GroupsEngagedOn, Programme?.ServicesSelectedOn);
}

internal sealed class ListProgrammesHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListProgrammes, ProgrammeList>
{
    public async Task<ProgrammeList> Handle(ListProgrammes request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken); // once for both questions
        try
        {
            return await ReadAsync(request, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<ProgrammeList> ReadAsync(ListProgrammes request, CancellationToken cancellationToken)
    {
        var reference = await bodies.ReadAsync(db, cancellationToken);
        var inScope = Scope.Of(current.Person).ClustersOf(reference.Bodies);
        var shas = reference.Shas.Where(sha => inScope.Any(cluster => cluster.Sha == sha.Code)).OrderBy(sha => sha.Name, StringComparer.Ordinal).ToList();
        var clusters = inScope.Where(cluster => request.Sha is null || cluster.Sha == request.Sha).OrderBy(cluster => shas.FindIndex(sha => sha.Code == cluster.Sha)).ToList();
        var codes = clusters.ConvertAll(cluster => cluster.Code);
        var programmes = await db.ChoiceProgrammes.AsNoTracking()
            .Where(programme => codes.Contains(programme.Cluster))
            .ToDictionaryAsync(programme => programme.Cluster, cancellationToken);
        var isUnion = current.Person!.Role == Role.UnionRepresentative;
        return new ProgrammeList([.. clusters.Select(cluster => new ClusterProgramme(cluster, Seen(programmes.GetValueOrDefault(cluster.Code), isUnion)))], shas, clock.Today());
    }

    /// <summary>Unions see nothing of applicants, and so not how many there are.</summary>
    private static ChoiceProgramme? Seen(ChoiceProgramme? programme, bool isUnion) => isUnion && programme is not null
        ? programme with { Applications = 0, ApplicationsDecided = 0, DaysToOutcome = 0, Outcomes = 0, OutcomesRejected = 0, ProvidersQualified = 0 }
        : programme;
}
