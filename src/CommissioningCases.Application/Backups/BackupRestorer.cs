using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace CommissioningCases.Application.Backups;

/// <summary>Fills an empty database with what a backup holds, in one transaction: it is restored as a whole or not at all.</summary>
internal static class BackupRestorer
{
    private const int CharactersAtATime = 64 * 1024;

    private static readonly RowShape<Guard> GuardShape = new()
    {
        { "c.relname::text", guard => guard.Table },
        { "t.tgname::text", guard => guard.Trigger },
        { "t.tgenabled::text", guard => guard.State },
    };

    /// <summary>A trigger and how it is switched on: some fire whatever a session says.</summary>
    private sealed record Guard(string Table, string Trigger, string State)
    {
        public string Enable => $"alter table {Contents.Quoted(Table)} enable {State switch { "A" => "always ", "R" => "replica ", _ => "" }}trigger {Contents.Quoted(Trigger)}";
    }

    /// <returns>The tables of the backup that are not the service's, and were left out.</returns>
    /// <exception cref="BackupException">Nothing was restored; the message says why.</exception>
    public static async Task<IReadOnlyList<string>> RestoreAsync(string connectionString, BackupArchive backup, CancellationToken cancellationToken)
    {
        var migrations = MigrationsOf(connectionString, backup.Manifest);
        await using var alone = await DatabaseMigration.LockAsync(connectionString, cancellationToken);
        await using var connection = await Contents.ConnectAsync(connectionString, cancellationToken);
        await RequireEmptyAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Contents.ExecuteAsync(connection, "set local row_security = off; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local statement_timeout = 0", cancellationToken);
        foreach (var statement in migrations)
        {
            await Contents.ExecuteAsync(connection, statement, cancellationToken);
        }

        var leftOut = await FillAsync(connection, backup, cancellationToken);
        foreach (var sequence in backup.Manifest.Sequences)
        {
            await SetAsync(connection, sequence, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        await Contents.ExecuteAsync(connection, "analyze", cancellationToken); // or the first pages would be read as if every table were empty
        return leftOut;
    }

    /// <summary>The statements of exactly those migrations that the backup's database had, also where a later version has put one between them.</summary>
    private static List<string> MigrationsOf(string connectionString, BackupManifest manifest)
    {
        using var db = CasesDbContextOptions.NewContext(connectionString);
        var known = db.GetService<IMigrationsAssembly>();
        if (manifest.Migrations.FirstOrDefault(migration => !known.Migrations.ContainsKey(migration)) is { } unknown)
        {
            throw new BackupException($"The backup was made by a newer version of the service, which has the tables of {unknown}. Restore it with that version.");
        }

        var generator = db.GetService<IMigrationsSqlGenerator>();
        var journal = db.GetService<IHistoryRepository>();
        var statements = new List<string> { journal.GetCreateIfNotExistsScript() };
        foreach (var id in manifest.Migrations)
        {
            var migration = known.CreateMigration(known.Migrations[id], db.Database.ProviderName!);
            statements.AddRange(generator.Generate(migration.UpOperations).Select(command => command.CommandText));
            statements.Add(journal.GetInsertScript(new Microsoft.EntityFrameworkCore.Migrations.HistoryRow(id, ProductInfo.GetVersion())));
        }

        return statements;
    }

    private static async Task RequireEmptyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await Contents.FindAnyAsync(connection, cancellationToken) is { } found)
        {
            throw new BackupException(
                $"The database \"{connection.Database}\" is not empty: it has {found}. A backup is restored into an empty one only, which the service has not been started on yet.");
        }
    }

    private static async Task<IReadOnlyList<string>> FillAsync(NpgsqlConnection connection, BackupArchive backup, CancellationToken cancellationToken)
    {
        var tables = InOrder(await Contents.ReadTablesAsync(connection, cancellationToken), await Contents.ReadReferencesAsync(connection, cancellationToken));
        var held = backup.Manifest.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        foreach (var table in tables)
        {
            if (!held.TryGetValue(table.Name, out var rows) || !rows.Columns.ToHashSet(StringComparer.Ordinal).SetEquals(table.Columns))
            {
                throw new BackupException($"The backup does not fit: its table {table.Name} is missing, or has other columns than its version of the service.");
            }
        }

        // What guards the trail and keeps tables in step would turn away rows that come in another order. Nobody else sees the tables before the guards are back.
        var guards = await ReadGuardsAsync(connection, cancellationToken);
        await ForEachAsync(tables, table => $"alter table {Contents.Quoted(table.Name)} disable trigger user");
        await Contents.ExecuteAsync(connection, $"truncate {string.Join(", ", tables.Select(table => Contents.Quoted(table.Name)))}", cancellationToken); // what migrations put in is in the backup
        foreach (var table in tables)
        {
            await CopyAsync(connection, backup, held[table.Name], cancellationToken);
        }

        await ForEachAsync(guards, guard => guard.Enable);
        return [.. held.Keys.Except(tables.Select(table => table.Name))];

        async Task ForEachAsync<T>(IEnumerable<T> all, Func<T, string> statement)
        {
            foreach (var one in all)
            {
                await Contents.ExecuteAsync(connection, statement(one), cancellationToken);
            }
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, BackupArchive backup, BackupTable table, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", table.Columns.Select(Contents.Quoted));
        try
        {
            using var reader = new StreamReader(await backup.OpenAsync(table, cancellationToken), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
            await using var writer = await connection.BeginTextImportAsync($"copy {Contents.Quoted(table.Name)} ({columns}) from stdin", cancellationToken);
            var characters = new char[CharactersAtATime];
            while (await reader.ReadAsync(characters.AsMemory(), cancellationToken) is > 0 and var read)
            {
                await writer.WriteAsync(characters.AsMemory(0, read), cancellationToken);
            }
        }
        catch (PostgresException refused) when (refused.SqlState.StartsWith("22", StringComparison.Ordinal) || refused.SqlState.StartsWith("23", StringComparison.Ordinal))
        {
            throw new BackupException($"The backup does not fit: the database does not take its table {table.Name}. {refused.MessageText}.", refused);
        }

        var rows = await Contents.ReadScalarAsync<long>(connection, $"select count(*) from {Contents.Quoted(table.Name)}", cancellationToken);
        if (rows != table.Rows)
        {
            throw new BackupException($"The backup does not fit: its table {table.Name} has {rows} rows, but should have {table.Rows}.");
        }
    }

    private static async Task SetAsync(NpgsqlConnection connection, BackupSequence sequence, CancellationToken cancellationToken)
    {
        await using var set = new NpgsqlCommand("select setval(c.oid::regclass, $2, $3) from pg_class c where c.relkind = 'S' and c.relnamespace = current_schema()::regnamespace and c.relname = $1", connection)
        {
            Parameters = { new() { Value = sequence.Name }, new() { Value = sequence.LastValue }, new() { Value = sequence.IsCalled } },
        };
        await set.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Task<List<Guard>> ReadGuardsAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => Contents.ReadAsync(
        connection,
        GuardShape,
        """
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where not t.tgisinternal and t.tgenabled <> 'D' and c.relnamespace = current_schema()::regnamespace
        """,
        cancellationToken);

    /// <summary>Each table after those that it refers to.</summary>
    private static List<TableContents> InOrder(List<TableContents> tables, IReadOnlyList<TableReference> references)
    {
        var ordered = new List<TableContents>();
        while (ordered.Count < tables.Count)
        {
            var waiting = tables.Except(ordered).ToList();
            var ready = waiting.Where(table => !references.Any(reference => reference.From == table.Name && waiting.Exists(other => other.Name == reference.To))).ToList();
            ordered.AddRange(ready is [] ? throw new InvalidOperationException($"These tables refer to each other in a circle: {string.Join(", ", waiting.Select(table => table.Name))}.") : ready);
        }

        return ordered;
    }
}
