using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Demonstration;

/// <summary>The made-up bodies as rows of the database.</summary>
internal static class DemonstrationOrganisations
{
    public static async Task AddAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        var known = await db.Organisations.Select(organisation => organisation.Code).ToListAsync(cancellationToken);
        db.AddRange(All().Where(organisation => !known.Contains(organisation.Code)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<Organisation> All()
    {
        yield return new Organisation { Kind = OrganisationKind.Sha, Code = DemonstrationBodies.Sha.Code, Name = DemonstrationBodies.Sha.Name };
        foreach (var pct in DemonstrationBodies.Pcts)
        {
            yield return new Organisation { Kind = OrganisationKind.Pct, Code = pct.Code, Name = pct.Name, Sha = pct.Sha };
        }

        foreach (var provider in DemonstrationBodies.Providers)
        {
            yield return new Organisation { Kind = OrganisationKind.Provider, Code = provider.Code, Name = provider.Name, ProviderKind = provider.Kind, Sha = provider.Sha };
        }

        foreach (var cluster in DemonstrationBodies.Clusters)
        {
            yield return new Organisation { Kind = OrganisationKind.Cluster, Code = cluster.Code, Name = cluster.Name, Sha = cluster.Sha, Members = [.. cluster.Members] };
        }
    }
}
