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

        var (left, entered) = (CountedCase.Of(rowsBefore), CountedCase.Of(rowsAfter));
        return new ProjectionChanges(written, [.. old.Values], CaseCounts.Changes(left, entered), CaseTallies.Changes(left, entered, entry.IsAccepted ? null : entry.OnDay));
    }

    private static (Type Table, int Number) KeyOf(IProjectionRow row) => (row.GetType(), row is IEntryProjectionRow { Number: var number } ? number : 0);
}
