namespace CommissioningCases.Web.Tests.Rooms;

/// <summary>The rooms of an assembly and which uses which, as a picture that Git hosts draw from text: whatever is used stands above.</summary>
internal static class RoomPicture
{
    public static string Of(string assemblyPath)
    {
        var root = Path.GetFileNameWithoutExtension(assemblyPath);
        var references = TypeReferences.Of(assemblyPath);
        var uses = references
            .Where(use => use.FromNamespace != use.ToNamespace && IsBelow(root, use.FromNamespace) && IsBelow(root, use.ToNamespace))
            .Select(use => (use.FromNamespace, use.ToNamespace))
            .Distinct()
            .ToLookup(use => use.FromNamespace, use => use.ToNamespace);
        var rooms = references.SelectMany(use => new[] { use.FromNamespace, use.ToNamespace }).Where(room => IsBelow(root, room)).Distinct().Order(StringComparer.Ordinal).ToList();

        var named = rooms.Select(room => $"    {Id(room)}[{Name(room)}]\n");
        var arrows = from room in rooms from used in Direct(room, uses).Order(StringComparer.Ordinal) select $"    {Id(room)} --> {Id(used)}\n";
        return $"```mermaid\ngraph BT\n{string.Concat(named)}{string.Concat(arrows)}```\n";

        string Name(string room) => room[(root.Length + 1)..];

        string Id(string room) => Name(room).Replace(".", "", StringComparison.Ordinal);
    }

    /// <summary>What the room uses, without what it would reach through another that it uses. Of a circle every arrow is left.</summary>
    public static IReadOnlyList<string> Direct(string room, ILookup<string, string> uses)
    {
        var used = uses[room].ToDictionary(one => one, one => Reached(one, uses));
        return [.. used.Keys.Where(one => !used.Any(other => other.Key != one && other.Value.Contains(one) && !used[one].Contains(other.Key)))];
    }

    private static HashSet<string> Reached(string room, ILookup<string, string> uses)
    {
        var reached = new HashSet<string>();
        var ahead = new Stack<string>(uses[room]);
        while (ahead.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in uses[next])
                {
                    ahead.Push(further);
                }
            }
        }

        return reached;
    }

    /// <summary>The root itself holds what puts the rooms together, and is none.</summary>
    private static bool IsBelow(string root, string room) => room.StartsWith(root + '.', StringComparison.Ordinal);
}
