using System.Runtime.CompilerServices;
using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>Reads the whole trail, a stretch at a time.</summary>
internal sealed class TrailReader(NpgsqlConnection connection)
{
    private const int MostHistories = 500;
    private const int MostEntries = 20_000;

    public async Task<long> CountHistoriesAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select count(*) from case_histories", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The stretch that follows an id, or the first where that is null; its end is the last of its histories, or where there are no more, the end of all ids.</summary>
    public async Task<TrailPage> ReadPageAsync(Guid? after, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select {HistoryRow.Shape.Select}
            from case_histories h left join case_heads c on c.case_id = h.id
            where $1::uuid is null or h.id > $1 order by h.id limit $2
            """,
            connection)
        {
            Parameters = { new NpgsqlParameter<Guid?> { TypedValue = after }, new() { Value = MostHistories } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var histories = new List<(CaseHistory, CaseHead?)>();
        for (var entries = 0; entries < MostEntries && await reader.ReadAsync(cancellationToken);)
        {
            var (history, head) = HistoryRow.Shape.Read(reader);
            histories.Add((history, head));
            entries += head?.LastNumber ?? 0;
        }

        return new TrailPage(after, histories.Count == 0 ? Guid.AllBitsSet : histories[^1].Item1.Id, histories);
    }

    /// <summary>The entries of a stretch by history and number, those without a history among them.</summary>
    public async IAsyncEnumerable<Entry> ReadEntriesAsync(TrailPage page, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select {EntryRows.Columns} from entries e where ($1::uuid is null or e.case_id > $1) and e.case_id <= $2 order by e.case_id, e.number",
            connection)
        {
            Parameters = { new NpgsqlParameter<Guid?> { TypedValue = page.After }, new() { Value = page.Through } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return EntryRows.Read(reader);
        }
    }
}
