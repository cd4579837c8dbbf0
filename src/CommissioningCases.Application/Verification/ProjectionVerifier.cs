using CommissioningCases.Application.Projections;
using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>Compares the rows of the views with what the entries come to, for one stretch of the trail.</summary>
internal sealed class ProjectionVerifier(ProjectionTables tables, Discrepancies discrepancies)
{
    private readonly Dictionary<(string Table, Guid CaseId, int Number), IProjectionRow> _expected = [];
    private readonly Dictionary<Guid, (string Name, bool IsSound)> _cases = [];

    /// <summary>A row that must be there.</summary>
    public void Expect(IProjectionRow row) => _expected[(tables.Of(row).Name, row.CaseId, row is IEntryProjectionRow { Number: var number } ? number : 0)] = row;

    /// <summary>A case whose rows are compared, or passed over where its chain is broken: what they should be cannot be told then.</summary>
    public void Know(CaseHistory history, bool isSound) => _cases[history.Id] = (history.Name, isSound);

    public async Task CompareAsync(NpgsqlConnection connection, TrailPage page, CancellationToken cancellationToken)
    {
        foreach (var table in tables.All)
        {
            await using var command = new NpgsqlCommand(
                $"select {table.Listed} from {table.Name} where ($1::uuid is null or case_id > $1) and case_id <= $2 order by {string.Join(", ", table.Key)}",
                connection)
            {
                Parameters = { new NpgsqlParameter<Guid?> { TypedValue = page.After }, new() { Value = page.Through } },
            };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                Compare(table, reader);
            }
        }

        await CompareWordsAsync(connection, page, cancellationToken);
        foreach (var (key, _) in _expected.Where(missing => _cases[missing.Key.CaseId].IsSound))
        {
            Report(key.CaseId, key.Number, $"the row of {key.Table} is missing.");
        }
    }

    /// <summary>The database itself keeps the words of each case after the texts of its entries.</summary>
    private async Task CompareWordsAsync(NpgsqlConnection connection, TrailPage page, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            select distinct coalesce(w.case_id, t.case_id)
            from (select * from case_words where ($1::uuid is null or case_id > $1) and case_id <= $2) w
            full join (select * from words_of_cases where ($1::uuid is null or case_id > $1) and case_id <= $2) t
                on t.case_id = w.case_id and t.is_confidential = w.is_confidential
            where (w.pct, w.sha, w.words) is distinct from (t.pct, t.sha, t.words)
            """,
            connection)
        {
            Parameters = { new NpgsqlParameter<Guid?> { TypedValue = page.After }, new() { Value = page.Through } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        foreach (var caseId in await reader.ReadValuesAsync<Guid>(cancellationToken))
        {
            if (!_cases.TryGetValue(caseId, out var known) || known.IsSound)
            {
                Report(caseId, 0, "the row of case_words is not what case_texts come to.");
            }
        }
    }

    private void Compare(ProjectionTable table, NpgsqlDataReader row)
    {
        var caseId = row.GetGuid(row.GetOrdinal("case_id"));
        var number = table.Key.Count > 1 ? row.GetInt32(row.GetOrdinal("number")) : 0;
        if (_cases.TryGetValue(caseId, out var known) && !known.IsSound)
        {
            return;
        }

        if (!_expected.Remove((table.Name, caseId, number), out var expected))
        {
            Report(caseId, number, $"the row of {table.Name} belongs to nothing that was recorded.");
            return;
        }

        for (var index = 0; index < table.Columns.Count; index++)
        {
            var column = table.Columns[index];
            if (!ProjectionColumn.AreEqual(column.Value(expected), column.Read(row, index)))
            {
                Report(caseId, number, $"{table.Name}.{column.Name} is not what the entries come to.");
            }
        }
    }

    private void Report(Guid caseId, int number, string what) =>
        discrepancies.Add(_cases.TryGetValue(caseId, out var known) ? known.Name : caseId.ToString(), number == 0 ? null : number, what);
}
