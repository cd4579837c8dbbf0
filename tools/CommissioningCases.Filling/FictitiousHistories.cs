namespace CommissioningCases.Filling;

/// <summary>Decides fictitious cases and turns them into the rows that recording each line would have left.</summary>
/// <param name="firstReference">The number in the first case's reference.</param>
internal sealed class FictitiousHistories(KnownBodies bodies, DateOnly today, long firstReference)
{
    private readonly FictitiousEntries _entries = new(bodies, today);
    private readonly FictitiousProviders _providers = new(bodies);
    private readonly PrimaryCareTrust[] _pcts = [.. bodies.Pcts.Where(pct => pct.Sha.Length > 0).OrderBy(pct => pct.Code, StringComparer.Ordinal)];

    /// <summary>The rows of some of the cases.</summary>
    public BulkRows Tell(int first, int count)
    {
        var rows = new BulkRows();
        for (var i = first; i < first + count; i++)
        {
            var pct = _pcts[i % _pcts.Length];
            Add(rows, i, new FictitiousCase(new Random(i), pct, _providers, today), pct);
        }

        return rows;
    }

    private void Add(BulkRows rows, int index, FictitiousCase told, PrimaryCareTrust pct)
    {
        var random = new Random(index);
        var people = new FictitiousPeople(random, pct.Code, pct.Sha);
        List<FictitiousLine> lines = [.. told.Lines()];
        var (history, firstAttempt) = FictitiousEntries.Begin($"CC-{lines[0].On.Year}-{firstReference + index:00000}");
        rows.Histories.Add(history);
        var state = CaseState.Begin(history, RuleSets.Standard);
        foreach (var (after, entry) in _entries.Of(history, firstAttempt, lines, people, random))
        {
            state = after;
            rows.Entries.Add(entry);
            if (EntryWords.Of(state, entry, bodies) is { } words)
            {
                rows.Views.Add(words);
            }
        }

        rows.Add(state, bodies);
    }
}
