namespace CommissioningCases.Web.Features.Choice;

/// <summary>The clusters of a Strategic Health Authority, or of all of them, with what they come to together.</summary>
public sealed record ClusterGroup(string Name, IReadOnlyList<ClusterProgramme> Clusters)
{
    public ProgrammeFigures Figures { get; } = ProgrammeFigures.Of([.. Clusters.Select(one => one.Programme).OfType<Application.Projections.ChoiceProgramme>()]);

    public static IReadOnlyList<ClusterGroup> BySha(ProgrammeList list) =>
    [
        .. list.Clusters.GroupBy(one => one.Cluster.Sha)
            .Select(group => new ClusterGroup(list.Shas.FirstOrDefault(sha => sha.Code == group.Key)?.Name ?? group.Key, [.. group])),
    ];

    /// <summary>How many of the clusters stand so with each of the milestones.</summary>
    public IEnumerable<(string Title, IEnumerable<(MilestoneState State, int Count)> Counts)> Milestones(DateOnly today) =>
        from milestone in Enumerable.Range(0, Clusters[0].Milestones.Count)
        select (
            Clusters[0].Milestones[milestone].Title,
            Clusters.CountBy(one => one.Milestones[milestone].StateOn(today)).OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));
}
