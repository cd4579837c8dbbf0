namespace CommissioningCases.Filling;

/// <summary>Decides fictitious contracts and turns them into the rows that recording each line would have left.</summary>
/// <param name="firstReference">The number in the first contract's reference.</param>
internal sealed class FictitiousContracts(KnownBodies bodies, DateOnly today, long firstReference)
{
    private readonly FictitiousEntries _entries = new(bodies, today);
    private readonly FictitiousProviders _providers = new(bodies);
    private readonly PrimaryCareTrust[] _pcts = [.. bodies.Pcts.Where(pct => pct.Sha.Length > 0).OrderBy(pct => pct.Code, StringComparer.Ordinal)];

    /// <summary>The rows of some of the contracts.</summary>
    public BulkRows Tell(int first, int count)
    {
        var rows = new BulkRows();
        for (var i = first; i < first + count; i++)
        {
            Add(rows, _pcts[i % _pcts.Length], firstReference + i);
        }

        return rows;
    }

    private void Add(BulkRows rows, PrimaryCareTrust pct, long reference)
    {
        var random = new Random((int)reference);
        var people = new FictitiousPeople(random, pct.Code, pct.Sha);
        var lines = new FictitiousContract(random, pct, _providers, today).Lines();
        var (history, firstAttempt) = FictitiousEntries.Begin($"CT-{lines[0].On.Year}-{reference:00000}");
        rows.Histories.Add(history);
        var state = CaseState.Begin(history, RuleSets.Standard);
        foreach (var (after, entry) in _entries.Of(history, firstAttempt, lines, people, random))
        {
            state = after;
            rows.Entries.Add(entry);
        }

        rows.Add(state, bodies);
    }
}
