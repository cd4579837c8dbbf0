namespace CommissioningCases.Application.Reading;

/// <summary>Which choice programmes a person sees: those of the clusters to which a trust in their scope belongs, or which lie in the authority's area.</summary>
public static class ProgrammeScope
{
    public static bool IsInScopeOf(this PctCluster cluster, Scope scope) =>
        scope.IsEverything || scope.Shas.Contains(cluster.Sha) || scope.Pcts.Any(cluster.Members.Contains);

    /// <summary>The clusters whose programmes are seen, by name.</summary>
    public static IReadOnlyList<PctCluster> ClustersOf(this Scope scope, KnownBodies bodies) =>
        [.. bodies.Clusters.Where(cluster => cluster.IsInScopeOf(scope)).OrderBy(cluster => cluster.Name, StringComparer.Ordinal)];

    /// <summary>Those who can assess applications to qualify: the commissioners of the trusts that make up the cluster, and of those that these were merged into.</summary>
    internal static IQueryable<AccountHolder> AssessorsOf(this IQueryable<AccountHolder> users, PctCluster cluster, KnownBodies bodies, DateOnly today)
    {
        var pcts = bodies.WorkedBy(cluster.Members, today);
        return users.CommissionersOf(pcts, today);
    }
}
