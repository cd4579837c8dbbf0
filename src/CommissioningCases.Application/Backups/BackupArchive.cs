using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace CommissioningCases.Application.Backups;

/// <summary>A backup that was opened and found whole.</summary>
internal sealed class BackupArchive : IAsyncDisposable
{
    public const string ManifestName = "manifest.json";

    private const int LargestManifest = 16 * 1024 * 1024;

    private readonly string _path;
    private readonly ZipArchive _archive;

    private BackupArchive(string path, ZipArchive archive, BackupManifest manifest)
    {
        _path = path;
        _archive = archive;
        Manifest = manifest;
    }

    public BackupManifest Manifest { get; }

    public static string FileOf(string table) => $"tables/{table}.copy";

    /// <summary>Opens the file and reads it to its end, so that what is cut off, damaged or changed is known before anything is done with it.</summary>
    /// <exception cref="BackupException">It cannot be used; the message says why.</exception>
    public static async Task<BackupArchive> OpenAsync(string path, CancellationToken cancellationToken)
    {
        ZipArchive? archive = null;
        try
        {
            archive = await ZipArchive.CreateAsync(File.OpenRead(path), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancellationToken);
            var opened = new BackupArchive(path, archive, await ReadManifestAsync(path, archive, cancellationToken));
            await opened.RequireWholeAsync(cancellationToken);
            return opened;
        }
        catch (Exception e)
        {
            if (archive is not null)
            {
                await archive.DisposeAsync();
            }

            throw e switch
            {
                InvalidDataException or JsonException => new BackupException($"{path} is no backup of this service, or was cut off or damaged.", e),
                IOException or UnauthorizedAccessException => new BackupException($"The backup cannot be read: {e.Message}", e),
                _ => e,
            };
        }
    }

    public Task<Stream> OpenAsync(BackupTable table, CancellationToken cancellationToken) => FileNamed(table.File).OpenAsync(cancellationToken);

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    private static async Task<BackupManifest> ReadManifestAsync(string path, ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.GetEntry(ManifestName) is not { Length: <= LargestManifest } entry)
        {
            throw new BackupException($"{path} is no backup of this service: it holds no {ManifestName}.");
        }

        await using var file = await entry.OpenAsync(cancellationToken);
        using var json = new MemoryStream();
        await file.CopyToAsync(json, cancellationToken);
        var read = json.ToArray();
        var format = FormatOf(path, read);
        if (Convert.ToHexStringLower(SHA256.HashData(read)) != archive.Comment)
        {
            throw Changed(path, ManifestName);
        }

        return format <= BackupManifest.CurrentFormat
            ? BackupManifest.Read(read)
            : throw new BackupException($"{path} was made by a newer version of the service, in format {format} of backups; this one reads up to {BackupManifest.CurrentFormat}.");
    }

    /// <summary>Before the rest is read, which another format may have otherwise.</summary>
    private static int FormatOf(string path, byte[] json)
    {
        using var manifest = JsonDocument.Parse(json);
        return manifest.RootElement.ValueKind == JsonValueKind.Object
            && manifest.RootElement.TryGetProperty("product", out var product) && product.ValueEquals(BackupManifest.ProductName)
            && manifest.RootElement.TryGetProperty("format", out var number) && number.TryGetInt32(out var format)
            ? format
            : throw new BackupException($"{path} is no backup of this service: its {ManifestName} is something else's.");
    }

    private async Task RequireWholeAsync(CancellationToken cancellationToken)
    {
        var listed = Manifest.Tables.Select(table => table.File).Append(ManifestName).ToHashSet(StringComparer.Ordinal);
        if (_archive.Entries.Count != listed.Count || _archive.Entries.FirstOrDefault(entry => !listed.Contains(entry.FullName)) is not null)
        {
            throw new BackupException($"{_path} was changed: it does not hold what its {ManifestName} lists.");
        }

        foreach (var table in Manifest.Tables)
        {
            await using var file = await OpenAsync(table, cancellationToken);
            if (!string.Equals(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)), table.Sha256, StringComparison.Ordinal))
            {
                throw Changed(_path, table.File);
            }
        }
    }

    private ZipArchiveEntry FileNamed(string name) => _archive.GetEntry(name) ?? throw Changed(_path, name);

    private static BackupException Changed(string path, string file) => new($"{path} was changed or damaged: {file} in it is not what it was when the backup was made.");
}
