namespace CommissioningCases.Application.Backups;

/// <summary>The file of a backup: it has its name only once it is whole, was read again to the end, and is on the disk. Nobody but its owner may read it.</summary>
internal static class BackupFile
{
    /// <summary>What the name of a file ends with that is not whole yet.</summary>
    public const string Unfinished = ".unfinished";

    /// <exception cref="BackupException">It could not be made; the message says why.</exception>
    public static async Task<BackupManifest> WriteAsync(string connectionString, string path, CancellationToken cancellationToken)
    {
        path = Path.GetFullPath(path);
        if (Path.Exists(path))
        {
            throw new BackupException($"{path} is there already. Name another file: a backup is written over nothing.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new BackupException($"There is no folder {Path.GetDirectoryName(path)}.");
        }

        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            await using (var file = PrivateFile.Create(unfinished, FileOptions.Asynchronous))
            {
                await BackupWriter.WriteAsync(connectionString, file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            await using var written = await BackupArchive.OpenAsync(unfinished, cancellationToken);
            File.Move(unfinished, path);
            return written.Manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"The backup could not be written: {e.Message}", e);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
