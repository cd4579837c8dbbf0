namespace CommissioningCases.Application.Projections;

/// <summary>What one entry changes in the views.</summary>
internal sealed record ProjectionChanges(IReadOnlyList<IProjectionRow> Written, IReadOnlyList<IProjectionRow> Removed, IReadOnlyList<CaseCount> Counted, IReadOnlyList<CaseTally> Tallied)
{
    public static ProjectionChanges Of(CaseState before, Entry entry, CaseState after, KnownBodies bodies)
    {
        var around = CaseProjections.Around(before, after, bodies);
        List<IProjectionRow> rowsBefore = [.. around.Before];
        List<IProjectionRow> rowsAfter = [.. around.After];
        var old = rowsBefore.ToDictionary(KeyOf);
        var written = new List<IProjectionRow>();
        foreach (var row in rowsAfter)
        {
            if (!old.Remove(KeyOf(row), out var was) || !row.Equals(was))
            {
                written.Add(row);
            }
        }

        if (EntryWords.Of(after, entry, bodies) is { } words)
        {
            written.Add(words);
        }

        return new ProjectionChanges(written, [.. old.Values], [.. Counts(before, after, bodies)], CaseTallies.Changes(rowsBefore, rowsAfter));
    }

    private static (Type Table, int Number) KeyOf(IProjectionRow row) => (row.GetType(), row is IEntryProjectionRow { Number: var number } ? number : 0);

    /// <summary>One case fewer in the old stage and one more in the new, in an order that is the same for everyone, so that nobody waits in a circle.</summary>
    private static IEnumerable<CaseCount> Counts(CaseState before, CaseState after, KnownBodies bodies)
    {
        if (after.File is not CaseFile file || file.StageName == before.File?.StageName)
        {
            return [];
        }

        List<CaseCount> counts = [Count(file, 1, bodies)];
        if (before.File is CaseFile left)
        {
            counts.Add(Count(left, -1, bodies));
        }

        return counts.OrderBy(count => count.Stage, StringComparer.Ordinal);
    }

    private static CaseCount Count(CaseFile file, int cases, KnownBodies bodies) => new()
    {
        Pct = file.Logged.Pct,
        Scenario = file.Scenario.Number,
        Stage = file.StageName,
        Sha = CaseProjections.ShaOf(file.Logged.Pct, bodies),
        Cases = cases,
    };
}
