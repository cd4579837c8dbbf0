using CommissioningCases.Application.Projections;
using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>Counts the cases, and what dashboards tally, over the whole trail and compares the numbers with those kept.</summary>
internal sealed class CountVerifier(KnownBodies bodies, Discrepancies discrepancies)
{
    private readonly Dictionary<(string Pct, int Scenario, string Stage, string Sha), int> _expected = [];

    private readonly Dictionary<CaseTally, int> _expectedTallies = [];

    public void Count(CaseState state)
    {
        foreach (var tally in CaseTallies.Of(state, bodies))
        {
            _expectedTallies[tally] = _expectedTallies.GetValueOrDefault(tally) + 1;
        }

        if (state.File is CaseFile file)
        {
            var key = (file.Logged.Pct, file.Scenario.Number, file.StageName, CaseProjections.ShaOf(file.Logged.Pct, bodies));
            _expected[key] = _expected.GetValueOrDefault(key) + 1;
        }
    }

    public async Task CompareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pct, scenario, stage, sha, cases from case_counts where cases <> 0 order by pct, scenario, stage", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var key = (reader.GetString(0), reader.GetInt32(1), reader.GetString(2), reader.GetString(3));
            _expected.Remove(key, out var expected);
            Compare(key, expected, reader.GetInt32(4));
        }

        foreach (var (key, expected) in _expected)
        {
            Compare(key, expected, 0);
        }

        await reader.DisposeAsync();
        await CompareTalliesAsync(connection, cancellationToken);
    }

    private async Task CompareTalliesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select pct, what, scenario, subject, state, sha, count from case_tallies where count <> 0 order by pct, what, scenario, subject, state",
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var key = new CaseTally
            {
                Pct = reader.GetString(0),
                What = reader.GetString(1),
                Scenario = reader.GetInt32(2),
                Subject = reader.GetString(3),
                State = reader.GetString(4),
                Sha = reader.GetString(5),
                Count = 1,
            };
            _expectedTallies.Remove(key, out var expected);
            Compare(key, expected, reader.GetInt32(6));
        }

        foreach (var (key, expected) in _expectedTallies)
        {
            Compare(key, expected, 0);
        }
    }

    private void Compare(CaseTally key, int expected, int actual)
    {
        if (expected != actual)
        {
            discrepancies.Add(null, null, $"case_tallies of {key.Pct}, {key.What}, scenario {key.Scenario}, {key.Subject} {key.State} is {actual}, but it is {expected} by the entries.");
        }
    }

    private void Compare((string Pct, int Scenario, string Stage, string Sha) key, int expected, int actual)
    {
        if (expected != actual)
        {
            discrepancies.Add(null, null, $"case_counts of {key.Pct}, scenario {key.Scenario}, stage {key.Stage} is {actual}, but there are {expected} cases.");
        }
    }
}
