using System.Globalization;
using Npgsql;

namespace CommissioningCases.Application.Backups;

/// <summary>A table of the service and its columns, but for those that are reckoned from others.</summary>
internal sealed record TableContents(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>The columns as a statement lists them.</summary>
    public string Listed => string.Join(", ", Columns.Select(Contents.Quoted));
}

/// <summary>That rows of a table refer to rows of another.</summary>
internal sealed record TableReference(string From, string To);

/// <summary>What there is to be backed up, as the database itself tells, so that no new table is forgotten.</summary>
internal static class Contents
{
    /// <summary>Where Entity Framework keeps which migrations were applied.</summary>
    public const string Journal = "__EFMigrationsHistory";

    /// <summary>
    /// In the schema of the service, of the owner of the service's tables, and of no extension. But for the key of sights: a backup would give it away, and each
    /// database makes its own.
    /// </summary>
    private const string Ours = $"""
        c.relnamespace = current_schema()::regnamespace and c.relpersistence <> 't' and c.relname <> 'sight_key'
        and c.relowner = (select j.relowner from pg_class j where j.relnamespace = current_schema()::regnamespace and j.relname = '{Journal}')
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
        """;

    private static readonly RowShape<TableContents> TableShape = new()
    {
        { "c.relname::text", table => table.Name },
        { "array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum)", table => table.Columns },
    };

    private static readonly RowShape<Drawn> DrawnShape = new() { { "last_value", drawn => drawn.LastValue }, { "is_called", drawn => drawn.IsCalled } };

    private static readonly RowShape<TableReference> ReferenceShape = new() { { "c.relname::text", reference => reference.From }, { "t.relname::text", reference => reference.To } };

    private sealed record Drawn(long LastValue, bool IsCalled);

    public static Task<List<TableContents>> ReadTablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => ReadAsync(
        connection, TableShape, $"from pg_class c where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> '{Journal}' and {Ours} order by c.relname", cancellationToken);

    public static async Task<IReadOnlyList<string>> ReadMigrationsAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await ReadScalarAsync<string[]>(connection, $"""select coalesce(array_agg("MigrationId"::text order by "MigrationId"), array[]::text[]) from "{Journal}" """, cancellationToken) ?? [];

    /// <summary>Sequences stand outside of transactions: what is read here is no earlier than the rows of the transaction it is read in.</summary>
    public static async Task<IReadOnlyList<BackupSequence>> ReadSequencesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var sequences = new List<BackupSequence>();
        var names = await ReadScalarAsync<string[]>(
            connection, $"select coalesce(array_agg(c.relname::text order by c.relname), array[]::text[]) from pg_class c where c.relkind = 'S' and {Ours}", cancellationToken);
        foreach (var name in names ?? [])
        {
            var drawn = (await ReadAsync(connection, DrawnShape, $"from {Quoted(name)}", cancellationToken)).Single();
            sequences.Add(new BackupSequence(name, drawn.LastValue, drawn.IsCalled));
        }

        return sequences;
    }

    /// <summary>Which table refers to which.</summary>
    public static Task<List<TableReference>> ReadReferencesAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => ReadAsync(
        connection,
        ReferenceShape,
        """
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
        where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace and c.oid <> t.oid
        """,
        cancellationToken);

    /// <summary>One thing that stands in the schema of the service; null where nothing does.</summary>
    public static Task<string?> FindAnyAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => ReadScalarAsync<string>(
        connection,
        """
        select c.relname::text from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
            and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
        order by c.relname = 'case_histories' desc, c.relkind <> 'r', 1
        limit 1
        """,
        cancellationToken);

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <param name="from">The statement without what is selected.</param>
    public static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, RowShape<T> shape, string from, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select {shape.Select} {from}", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAllAsync(shape, cancellationToken);
    }

    /// <returns>What the statement gives; nothing where it gives no row.</returns>
    public static async Task<T?> ReadScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is T value ? value : default;
    }

    public static string Quoted(string name) => string.Create(CultureInfo.InvariantCulture, $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    /// <summary>A connection of its own, on which each statement has all the time that it needs.</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(string connectionString, CancellationToken cancellationToken)
    {
        var own = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(own.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
