using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CommissioningCases.Application.Backups;

/// <summary>Writes everything that the service keeps in its database, as it was at one moment, while it goes on.</summary>
internal static class BackupWriter
{
    private const int CharactersAtATime = 64 * 1024;

    /// <param name="connectionString">Of the owner: to others the database does not show every row, and this refuses rather than leave one out.</param>
    /// <exception cref="BackupException">There is nothing to back up.</exception>
    /// <exception cref="PostgresException">The login may not read everything.</exception>
    public static async Task<BackupManifest> WriteAsync(string connectionString, Stream output, CancellationToken cancellationToken)
    {
        await using var connection = await Contents.ConnectAsync(connectionString, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await Contents.ExecuteAsync(
            connection,
            "set transaction read only; set local row_security = off; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; "
            + "set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0",
            cancellationToken);
        await LockAsync(connectionString, connection, cancellationToken);

        // The first query of the transaction: everything below is read as it is now.
        var madeAt = new DateTimeOffset(await Contents.ReadScalarAsync<DateTime>(connection, "select now()", cancellationToken));
        var migrations = await Contents.ReadMigrationsAsync(connection, cancellationToken);
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        var tables = new List<BackupTable>();
        foreach (var table in await Contents.ReadTablesAsync(connection, cancellationToken))
        {
            tables.Add(await WriteAsync(connection, table, archive, cancellationToken));
        }

        var sequences = await Contents.ReadSequencesAsync(connection, cancellationToken);
        var manifest = new BackupManifest(BackupManifest.ProductName, BackupManifest.CurrentFormat, madeAt, connection.ServerVersion, migrations, tables, sequences);
        var json = manifest.ToJson();
        await using (var file = await archive.CreateEntry(BackupArchive.ManifestName).OpenAsync(cancellationToken))
        {
            await file.WriteAsync(json, cancellationToken);
        }

        archive.Comment = Convert.ToHexStringLower(SHA256.HashData(json));
        return manifest;
    }

    /// <summary>
    /// Keeps a newer version of the service from changing the tables meanwhile: rows of a table that is written anew would be missing. Locking takes no view of the
    /// rows yet, while asking which tables there are does; so that is asked on a connection beside.
    /// </summary>
    private static async Task LockAsync(string connectionString, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var beside = await Contents.ConnectAsync(connectionString, cancellationToken);
        var tables = await Contents.ReadTablesAsync(beside, cancellationToken);
        if (tables.Count == 0)
        {
            throw new BackupException($"The database \"{connection.Database}\" holds nothing of this service, so that there is nothing to back up.");
        }

        var names = tables.Select(table => table.Name).Append(Contents.Journal).Select(Contents.Quoted);
        await Contents.ExecuteAsync(connection, $"lock table {string.Join(", ", names)} in access share mode", cancellationToken);
    }

    private static async Task<BackupTable> WriteAsync(NpgsqlConnection connection, TableContents table, ZipArchive archive, CancellationToken cancellationToken)
    {
        var name = BackupArchive.FileOf(table.Name);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (rows, bytes) = (0L, 0L);
        await using (var file = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken))
        using (var reader = await connection.BeginTextExportAsync($"copy (select {table.Listed} from {Contents.Quoted(table.Name)}) to stdout", cancellationToken))
        {
            var characters = new char[CharactersAtATime];
            var packed = new byte[Encoding.UTF8.GetMaxByteCount(CharactersAtATime)];
            var encoder = Encoding.UTF8.GetEncoder();
            while (await reader.ReadAsync(characters.AsMemory(), cancellationToken) is > 0 and var read)
            {
                var length = encoder.GetBytes(characters.AsSpan(0, read), packed, flush: false);
                rows += characters.AsSpan(0, read).Count('\n'); // each row is a line, and a line break within one is written otherwise
                bytes += length;
                hash.AppendData(packed, 0, length);
                await file.WriteAsync(packed.AsMemory(0, length), cancellationToken);
            }
        }

        return new BackupTable(table.Name, name, table.Columns, rows, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
