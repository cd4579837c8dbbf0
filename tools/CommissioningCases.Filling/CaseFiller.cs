using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Filling;

/// <summary>
/// Adds fictitious cases in bulk: decided by the rulebook, with hashes and views as if each had been recorded, but copied into the database many at a time.
/// Cases are told on one thread while those told before are copied, without the indexes, which are made anew at the end. All of them or none are added.
/// </summary>
/// <param name="db">Acts as the owner of the tables, because PostgreSQL copies into none that has policies.</param>
internal sealed class CaseFiller(CasesDbContext db, TimeProvider clock)
{
    private const int CasesAtATime = 5_000;

    private readonly ProjectionTables _tables = ProjectionTables.Of(db);

    /// <param name="progress">Is told how many have been copied so far.</param>
    public async Task<Filled> AddAsync(int cases, IProgress<int> progress, CancellationToken cancellationToken = default)
    {
        db.Database.SetCommandTimeout(0);
        var reference = await new Bodies().ReadAsync(db, cancellationToken);
        var references = await CaseReferences.ReserveAsync(db, cases, cancellationToken);
        var histories = new FictitiousHistories(reference.Bodies, clock.Today(), references);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var indexes = await DropIndexesAsync(cancellationToken);
        var entries = await CopyAsync(cases, histories, progress, cancellationToken);
        await MakeIndexesAsync(indexes, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        // For the planner and for reads from indexes alone; also, heads were updated many times.
        await db.Database.ExecuteSqlRawAsync("vacuum analyze", cancellationToken);
        return new Filled(cases, entries);
    }

    private async Task<long> CopyAsync(int cases, FictitiousHistories histories, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var copy = new BulkCopy(db.NpgsqlConnection(), _tables);
        var entries = 0L;
        var telling = Tell(0);
        for (var told = 0; told < cases;)
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

        Task<BulkRows> Tell(int first) => Task.Run(() => histories.Tell(first, Math.Min(CasesAtATime, cases - first)), cancellationToken);
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
