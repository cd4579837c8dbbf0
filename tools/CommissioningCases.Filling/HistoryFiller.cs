using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Filling;

/// <summary>Tells some of the histories that are to be added.</summary>
/// <param name="first">The number of the first of them, from 0.</param>
internal delegate BulkRows TellHistories(int first, int count);

/// <summary>
/// Adds small fictitious histories in bulk: they are told on one thread while those told before are copied, many at a time and without the indexes, which are made anew at the end.
/// All of them or none are added.
/// </summary>
/// <param name="db">Acts as the owner of the tables, because PostgreSQL copies into none that has policies.</param>
internal sealed class HistoryFiller(CasesDbContext db)
{
    private const int HistoriesAtATime = 5_000;

    private readonly ProjectionTables _tables = ProjectionTables.Of(db);

    /// <param name="progress">Is told how many have been copied so far.</param>
    public async Task<Filled> AddAsync(int count, TellHistories tell, IProgress<int> progress, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var indexes = await DropIndexesAsync(cancellationToken);
        var entries = await CopyAsync(count, tell, progress, cancellationToken);
        await MakeIndexesAsync(indexes, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        // For the planner and for reads from indexes alone; also, heads were updated many times.
        await db.Database.ExecuteSqlRawAsync("vacuum analyze", cancellationToken);
        return new Filled(count, entries);
    }

    private async Task<long> CopyAsync(int count, TellHistories tell, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var copy = new BulkCopy(db.NpgsqlConnection(), _tables);
        var entries = 0L;
        var telling = Tell(0);
        for (var told = 0; told < count;)
        {
            var rows = await telling;
            told += rows.Histories.Count;
            telling = Tell(told);
            await copy.CopyAsync(rows, cancellationToken);
            entries += rows.Entries.Count;
            progress.Report(told);
        }

        await copy.CountAsync(cancellationToken);
        return entries;

        Task<BulkRows> Tell(int first) => Task.Run(() => tell(first, Math.Min(HistoriesAtATime, count - first)), cancellationToken);
    }

    /// <returns>The statements that make them again.</returns>
    private async Task<List<string>> DropIndexesAsync(CancellationToken cancellationToken)
    {
        var indexes = await db.Database.SqlQueryRaw<IndexDefinition>("""
            select i.indexrelid::regclass::text as "Name", pg_get_indexdef(i.indexrelid) as "Definition" from pg_index i
            where i.indrelid::regclass::text in (select unnest(array['entries', 'case_words']) union all select unnest({0}))
                and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """, new object[] { _tables.All.Select(table => table.Name).ToArray() }).ToListAsync(cancellationToken);
        foreach (var index in indexes)
        {
            await ExecuteAsync($"drop index {index.Name}", cancellationToken);
        }

        return [.. indexes.Select(index => index.Definition)];
    }

    private async Task MakeIndexesAsync(List<string> indexes, CancellationToken cancellationToken)
    {
        await ExecuteAsync("set local maintenance_work_mem = '1GB'", cancellationToken);
        foreach (var definition in indexes)
        {
            await ExecuteAsync(definition, cancellationToken);
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, db.NpgsqlConnection()) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record IndexDefinition(string Name, string Definition);
}
