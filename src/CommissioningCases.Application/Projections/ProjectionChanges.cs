namespace CommissioningCases.Application.Projections;

/// <summary>What entries of one history change in the views.</summary>
internal sealed record ProjectionChanges(IReadOnlyList<IProjectionRow> Written, IReadOnlyList<IProjectionRow> Removed, IReadOnlyList<CaseCount> Counted, IReadOnlyList<CaseTally> Tallied)
{
    public static ProjectionChanges Of(CaseState before, Entry entry, CaseState after, KnownBodies bodies) => Of([(before, entry, after)], bodies);

    /// <summary>What several that follow one another change together: a row that each of them changes is written once.</summary>
    public static ProjectionChanges Of(IReadOnlyList<(CaseState Before, Entry Entry, CaseState After)> entries, KnownBodies bodies)
    {
        var around = CaseProjections.Around(entries[0].Before, entries[^1].After, bodies);
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

        written.AddRange(entries.Select(one => EntryWords.Of(one.After, one.Entry, bodies)).OfType<CaseText>());
        var (left, entered) = (CountedHistory.Of(rowsBefore), CountedHistory.Of(rowsAfter));
        return new ProjectionChanges(
            written,
            [.. old.Values],
            CaseCounts.Changes(left.Case, entered.Case),
            CaseTallies.Changes(left, entered, [.. entries.Where(one => !one.Entry.IsAccepted).Select(one => one.Entry.OnDay)]));
    }

    private static (Type Table, int Number) KeyOf(IProjectionRow row) => (row.GetType(), row is IEntryProjectionRow { Number: var number } ? number : 0);
}
