using CommissioningCases.Application.Projections;
using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>Counts the cases, and what pages tally, over the whole trail and compares the numbers with those kept.</summary>
internal sealed class CountVerifier(KnownBodies bodies, Discrepancies discrepancies)
{
    private static readonly RowShape<CaseCount> Counts = new() { { "pct", row => row.Pct }, { "sha", row => row.Sha }, { "scenario", row => row.Scenario }, { "stage", row => row.Stage }, { "cases", row => row.Cases } };

    private readonly CountTotals _totals = new();

    public void Count(CaseState state) => _totals.Add(CountedHistory.Of([.. CaseProjections.Of(state, bodies)]));

    /// <summary>Counts the entry where it is an attempt on a case that was refused.</summary>
    /// <param name="state">The state after it.</param>
    public void Count(CaseState state, Entry entry)
    {
        if (!entry.IsAccepted && state.File is CaseFile { Logged.Pct: var pct } file)
        {
            _totals.Add(CaseTallies.Refusals(pct, CaseProjections.ShaOf(pct, bodies), file.Scenario.Number, entry.OnDay, 1));
        }
    }

    public async Task CompareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await CompareCountsAsync(connection, cancellationToken);
        await CompareTalliesAsync(connection, cancellationToken);
    }

    private async Task CompareCountsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var expected = _totals.Counts.ToDictionary(count => count with { Cases = 0 }, count => count.Cases);
        await using var command = new NpgsqlCommand($"select {Counts.Select} from case_counts where cases <> 0 order by pct, scenario, stage", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var count = Counts.Read(reader);
            var key = count with { Cases = 0 };
            expected.Remove(key, out var cases);
            Compare(key, cases, count.Cases);
        }

        foreach (var (key, cases) in expected)
        {
            Compare(key, cases, 0);
        }
    }

    private async Task CompareTalliesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var expected = _totals.Tallies.ToDictionary(tally => tally with { Count = 0 }, tally => tally.Count);
        await using var command = new NpgsqlCommand(
            $"select {CaseTally.Shape.Select} from case_tallies where count <> 0 order by pct, what, scenario, subject, state",
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var tally = CaseTally.Shape.Read(reader);
            var key = tally with { Count = 0 };
            expected.Remove(key, out var count);
            Compare(key, count, tally.Count);
        }

        foreach (var (key, count) in expected)
        {
            Compare(key, count, 0);
        }
    }

    private void Compare(CaseTally key, int expected, int actual)
    {
        if (expected != actual)
        {
            discrepancies.Add(null, null, $"case_tallies of {key.Pct}, {key.What}, scenario {key.Scenario}, {key.Subject} {key.State} is {actual}, but it is {expected} by the entries.");
        }
    }

    private void Compare(CaseCount key, int expected, int actual)
    {
        if (expected != actual)
        {
            discrepancies.Add(null, null, $"case_counts of {key.Pct}, scenario {key.Scenario}, stage {key.Stage} is {actual}, but there are {expected} cases.");
        }
    }
}
