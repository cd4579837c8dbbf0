using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CommissioningCases.Application.Tests.Backups;

/// <summary>A copy of a backup, in a folder of its own, for somebody who changes it.</summary>
internal sealed class ChangedBackup : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cases-changed-backup-").FullName;

    public ChangedBackup(string original)
    {
        Path = System.IO.Path.Combine(_folder, "cases.zip");
        File.Copy(original, Path);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public Task RewriteManifestAsync(Action<JsonNode> change) => RewriteAsync(
        "manifest.json",
        text =>
        {
            var manifest = JsonNode.Parse(text)!;
            change(manifest);
            return manifest.ToJsonString();
        },
        isListed: true);

    /// <param name="isListed">Whether the archive is told of it, as by somebody who knows how.</param>
    public async Task RewriteAsync(string file, Func<string, string> change, bool isListed = false)
    {
        await using var archive = await ZipFile.OpenAsync(Path, ZipArchiveMode.Update);
        string text;
        using (var reader = new StreamReader(await archive.GetEntry(file)!.OpenAsync()))
        {
            text = await reader.ReadToEndAsync();
        }

        archive.GetEntry(file)!.Delete();
        var changed = Encoding.UTF8.GetBytes(change(text));
        await using (var writer = await archive.CreateEntry(file).OpenAsync())
        {
            await writer.WriteAsync(changed);
        }

        if (isListed)
        {
            archive.Comment = Convert.ToHexStringLower(SHA256.HashData(changed));
        }
    }
}
