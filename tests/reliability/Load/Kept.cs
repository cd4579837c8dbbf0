using Npgsql;

namespace CommissioningCases.Reliability.Load;

/// <summary>What the database kept of the load, held against what the service had said of it.</summary>
internal static class Kept
{
    private const string Texts = """
        select coalesce(fields->>'text', fields->>'service') as text, count(*) as times from entries
        where user_name = $1
        group by 1
        """;

    /// <summary>Tells the figures, and each write that was lost, doubled, or there although the page had said that it was not.</summary>
    public static async Task CompareAsync(string connectionString, Ledger ledger, Report report)
    {
        var kept = await ReadAsync(connectionString);
        foreach (var (text, _, _) in ledger.Acknowledged.Where(saved => !kept.ContainsKey(saved.Text)))
        {
            report.Fault("an acknowledged write is lost", text);
        }

        var sent = ledger.Acknowledged.Select(saved => saved.Text).Concat(ledger.Open).Concat(ledger.Denied);
        foreach (var text in sent.Where(text => kept.GetValueOrDefault(text) > 1))
        {
            report.Fault("a write is there twice", text);
        }

        foreach (var text in ledger.Denied.Where(kept.ContainsKey))
        {
            report.Fault("a write is there of which the page said that nothing was saved", text);
        }

        report.Figure("writes acknowledged", ledger.Acknowledged.Count);
        report.Figure("of these lost", ledger.Acknowledged.Count(saved => !kept.ContainsKey(saved.Text)));
        report.Figure("writes that are there twice", sent.Count(text => kept.GetValueOrDefault(text) > 1));
        report.Figure("writes of which a page said that nothing was saved", ledger.Denied.Count);
        report.Figure("of these there all the same", ledger.Denied.Count(kept.ContainsKey));
        report.Figure("longest wait for an answer", ledger.Slowest);
        foreach (var (answer, times) in ledger.Answers.OrderByDescending(answer => answer.Value))
        {
            report.Figure($"answered: {answer}", times);
        }
    }

    /// <summary>How often each text of the load is there.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> ReadAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(Texts);
        command.Parameters.Add(new NpgsqlParameter { Value = DemonstrationAccounts.Named("commissioner").Name });
        await using var reader = await command.ExecuteReaderAsync();
        var kept = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            if (!await reader.IsDBNullAsync(0))
            {
                kept[reader.GetString(0)] = reader.GetInt64(1);
            }
        }

        return kept;
    }
}
