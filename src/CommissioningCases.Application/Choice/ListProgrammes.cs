using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Data;
using CommissioningCases.Application.Data.Views;
using CommissioningCases.Application.Pipeline;
using CommissioningCases.Application.Reference;
using CommissioningCases.Domain.Bodies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>The clusters in the person's scope side by side, each with its programme where it has one.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor)]
public sealed record ListProgrammes : IRequest<ProgrammeList>;

/// <param name="Clusters">By name.</param>
public sealed record ProgrammeList(IReadOnlyList<ClusterProgramme> Clusters, ReferenceData Reference, DateOnly Today);

/// <param name="Programme">Null where the cluster has none yet.</param>
public sealed record ClusterProgramme(PctCluster Cluster, ChoiceProgramme? Programme);

internal sealed class ListProgrammesHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListProgrammes, ProgrammeList>
{
    public async Task<ProgrammeList> Handle(ListProgrammes request, CancellationToken cancellationToken)
    {
        var reference = await bodies.ReadAsync(db, cancellationToken);
        var clusters = Scope.Of(current.Person).ClustersOf(reference.Bodies);
        var codes = clusters.Select(cluster => cluster.Code).ToArray();
        var programmes = await db.ChoiceProgrammes.AsNoTracking()
            .Where(programme => codes.Contains(programme.Cluster))
            .ToDictionaryAsync(programme => programme.Cluster, cancellationToken);
        var isUnion = current.Person!.Role == Role.UnionRepresentative;
        return new ProgrammeList([.. clusters.Select(cluster => new ClusterProgramme(cluster, Seen(programmes.GetValueOrDefault(cluster.Code), isUnion)))], reference, clock.Today());
    }

    /// <summary>Unions see nothing of applicants, and so not how many there are.</summary>
    private static ChoiceProgramme? Seen(ChoiceProgramme? programme, bool isUnion) => isUnion && programme is not null
        ? programme with { Applications = 0, ApplicationsDecided = 0, ApplicationsRejected = 0, DaysToOutcome = 0, ProvidersQualified = 0 }
        : programme;
}
