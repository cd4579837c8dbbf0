using System.Text.Json;

namespace CommissioningCases.Application.Backups;

/// <summary>What a backup holds: the file <c>manifest.json</c> in it, from which everything else in it is found and checked.</summary>
/// <param name="Format">Of the archive; see docs/backup.md.</param>
/// <param name="MadeAt">When what it holds was so.</param>
/// <param name="Postgres">The version of the server it was made on. It says nothing of where it can be restored.</param>
/// <param name="Migrations">Those that had been applied, in their order: the version of the tables.</param>
public sealed record BackupManifest(
    string Product,
    int Format,
    DateTimeOffset MadeAt,
    string Postgres,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<BackupTable> Tables,
    IReadOnlyList<BackupSequence> Sequences)
{
    /// <summary>By which a backup of this service is known.</summary>
    public const string ProductName = "Commissioning Cases";

    /// <summary>The format that this version writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>How many rows there are in all tables.</summary>
    public long Rows() => Tables.Sum(table => table.Rows);

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">It is no manifest.</exception>
    internal static BackupManifest Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<BackupManifest>(json, Json) ?? throw new JsonException("It is null.");
}

/// <summary>A table and the file that has its rows, as PostgreSQL's COPY writes them in its text format.</summary>
/// <param name="Columns">Those that the file has, in its order; columns that are reckoned from others are not among them.</param>
/// <param name="Bytes">The length of the file, unpacked.</param>
/// <param name="Sha256">Of the file, unpacked, in hexadecimal digits.</param>
public sealed record BackupTable(string Name, string File, IReadOnlyList<string> Columns, long Rows, long Bytes, string Sha256);

/// <summary>A sequence and how far it had been drawn from.</summary>
public sealed record BackupSequence(string Name, long LastValue, bool IsCalled);
