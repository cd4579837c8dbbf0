using System.Security.Cryptography;

namespace CommissioningCases.Application.Documents;

/// <summary>
/// What somebody sends, read once. It lies in a temporary file until it is known to be a document: nobody knows the file by a name, so that it is gone
/// with this, or with the process.
/// </summary>
internal sealed class Upload : IDisposable
{
    private const int BlockSize = 64 * 1024;

    public FileStream File { get; } = OpenNameless();

    public byte[] Sha256 { get; private set; } = [];

    /// <returns>Why it is not taken; null when it is.</returns>
    public async Task<string?> TakeAsync(Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockSize];
        while (await ReadAsync(content, block, cancellationToken) is var read and not 0)
        {
            if (read is not { } length)
            {
                return "The upload broke off before its end. Send the file again";
            }

            if (File.Length + length > Document.Largest)
            {
                return "The file must be 25 MB or smaller";
            }

            hash.AppendData(block, 0, length);
            await File.WriteAsync(block.AsMemory(0, length), cancellationToken);
        }

        await File.FlushAsync(cancellationToken);
        Sha256 = hash.GetHashAndReset();
        return File.Length == 0 ? "The file is empty" : null;
    }

    public void Dispose() => File.Dispose();

    /// <returns>Null when the sender has gone.</returns>
    private static async Task<int?> ReadAsync(Stream content, byte[] block, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(block, cancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static FileStream OpenNameless()
    {
        var path = Path.GetTempFileName(); // which nobody else may read
        var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete);
        System.IO.File.Delete(path);
        return file;
    }
}
