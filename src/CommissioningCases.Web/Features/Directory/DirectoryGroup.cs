
namespace CommissioningCases.Web.Features.Directory;

/// <summary>The lines of the directory that follow one another for one service of one cluster.</summary>
public sealed record DirectoryGroup(string Service, string Cluster, IReadOnlyList<DirectoryLine> Lines)
{
    /// <summary>Cuts lines that are in the directory's order, by service and then by cluster.</summary>
    public static IReadOnlyList<DirectoryGroup> Of(IEnumerable<DirectoryLine> lines, KnownBodies bodies)
    {
        var names = new Names(bodies);
        return
        [
            .. lines.GroupBy(line => (line.Service, line.Cluster))
                .Select(group => new DirectoryGroup(names.Service(group.Key.Service), names.Cluster(group.Key.Cluster), [.. group])),
        ];
    }
}
