namespace CommissioningCases.Web.Tests.Rooms;

/// <summary>Namespaces of one assembly each of which uses the next, and the last the first.</summary>
internal static class NamespaceCircle
{
    /// <returns>The uses that make up a shortest circle, each with a pair of types as its example; empty where there is none.</returns>
    public static IReadOnlyList<TypeReference> FindIn(string assemblyPath)
    {
        var uses = TypeReferences.Of(assemblyPath)
            .Where(use => use.FromNamespace != use.ToNamespace && use.FromNamespace.Length > 0 && use.ToNamespace.Length > 0)
            .OrderBy(use => (use.From, use.To))
            .DistinctBy(use => (use.FromNamespace, use.ToNamespace))
            .ToLookup(use => use.FromNamespace);

        return uses.Select(room => room.Key).Select(room => WayBack(room, uses)).Where(way => way.Count > 0).OrderBy(way => way.Count).FirstOrDefault([]);
    }

    /// <summary>The shortest way from a namespace to itself.</summary>
    private static IReadOnlyList<TypeReference> WayBack(string start, ILookup<string, TypeReference> uses)
    {
        var reached = new HashSet<string>();
        var ways = new Queue<IReadOnlyList<TypeReference>>(uses[start].Select(use => (IReadOnlyList<TypeReference>)[use]));
        while (ways.TryDequeue(out var way))
        {
            var end = way[^1].ToNamespace;
            if (end == start)
            {
                return way;
            }

            if (reached.Add(end))
            {
                foreach (var use in uses[end])
                {
                    ways.Enqueue([.. way, use]);
                }
            }
        }

        return [];
    }
}
