using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases.Recording;
using CommissioningCases.Application.Data.Trail;
using CommissioningCases.Application.Views;
using CommissioningCases.Domain.Bodies;
using CommissioningCases.Domain.Rules;

namespace CommissioningCases.Application.Filling;

/// <summary>Decides fictitious histories and turns them into the rows that recording each line would have left.</summary>
/// <param name="firstReference">The number in the first case's reference.</param>
internal sealed class FictitiousHistories(KnownBodies bodies, DateOnly today, long firstReference)
{
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
        var person = new Person(NewGuid(random), $"Commissioner of {pct.Code}", "", Role.Commissioner, pct.Code);
        CaseState? state = null;
        foreach (var line in told.Lines())
        {
            var fields = line.ToJson();
            var verdict = Rulebook.Decide(state?.File, new Submission(line.Do, fields), (state?.LastNumber ?? 0) + 1, new Circumstances(bodies, today, _ => false));
            if (verdict.Decision is not Decision.Accepted accepted)
            {
                throw new InvalidOperationException($"A fictitious case tries {line.Do} {fields} in vain: {verdict.Decision}");
            }

            state ??= Begin(rows, index, line.On);
            var entry = NewEntry.Of(state, line.Do, verdict, NewGuid(random), person, new DateTimeOffset(line.On, new TimeOnly(9, random.Next(60), random.Next(60)), TimeSpan.Zero));
            state = state.After(entry, accepted.After);
            rows.Entries.Add(entry);
            if (EntryWords.Of(state, entry, bodies) is { } words)
            {
                rows.Views.Add(words);
            }
        }

        rows.Add(state!, pct, bodies);
    }

    private CaseState Begin(BulkRows rows, int index, DateOnly on)
    {
        var history = new CaseHistory { Id = Guid.NewGuid(), Name = $"CC-{on.Year}-{firstReference + index:00000}", Edition = Rulebook.Edition };
        rows.Histories.Add(history);
        return CaseState.Begin(history);
    }

    private static Guid NewGuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
