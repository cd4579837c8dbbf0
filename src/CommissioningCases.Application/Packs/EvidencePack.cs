using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Papers;
using CommissioningCases.Application.Sealing;

namespace CommissioningCases.Application.Packs;

/// <summary>Writes the files of an evidence pack. What each of them is stands in docs/seals.md, and is read by verify.html.</summary>
internal sealed class EvidencePack : IAsyncDisposable
{
    private const string VerifyPage = "verify.html";

    private const string ContractFolder = "contract/";

    private readonly ZipArchive _archive;
    private readonly string _folder;
    private readonly CancellationToken _cancellationToken;
    private readonly List<(int Entry, string File)> _documents = [];

    private EvidencePack(ZipArchive archive, string folder, CancellationToken cancellationToken) => (_archive, _folder, _cancellationToken) = (archive, folder, cancellationToken);

    public static async Task<EvidencePack> CreateAsync(Stream output, CancellationToken cancellationToken) =>
        new(await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken), "", cancellationToken);

    /// <summary>The folder for the contract that the case is about: with the same files of its history, which lead to the same seal.</summary>
    public EvidencePack OfContract() => new(_archive, ContractFolder, _cancellationToken);

    /// <param name="earlier">The seals before it, each with the proof that it covers the beginning of what this one does.</param>
    public async Task WriteSealAsync(Seal seal, SealKey key, IReadOnlyList<(Seal Seal, IReadOnlyList<byte[]> Proof)> earlier)
    {
        await using var page = typeof(EvidencePack).Assembly.GetManifestResourceStream(typeof(EvidencePack), VerifyPage)
            ?? throw new InvalidOperationException($"{VerifyPage} is not embedded.");
        await WriteAsync(VerifyPage, page);
        await WriteAsync("seal.txt", seal.Text);
        await WriteAsync("key.pem", key.Pem + "\n");
        await WriteAsync("earlier-seals.jsonl", Lines(earlier, (writer, one) =>
        {
            writer.WriteString("seal", one.Seal.Text);
            WriteHashes(writer, "path", one.Proof);
        }));
    }

    public Task WriteLeavesAsync(IReadOnlyList<(SealedLeaf Leaf, IReadOnlyList<byte[]> Proof)> leaves) => WriteAsync("leaves.jsonl", Lines(leaves, (writer, one) =>
    {
        writer.WriteNumber("position", one.Leaf.Position);
        writer.WriteString("leaf", one.Leaf.Content());
        WriteHashes(writer, "path", one.Proof);
    }));

    public async Task WriteEntriesAsync(CaseHistory history, IReadOnlyList<Entry> entries)
    {
        await WriteAsync("history.json", new MemoryStream(TrailHash.TextOf(history)));
        await WriteAsync("entries.jsonl", new MemoryStream([.. entries.SelectMany(entry => (byte[])[.. TrailHash.TextOf(entry), (byte)'\n'])]));
    }

    public async Task WriteDocumentsAsync(IReadOnlyList<(int Entry, DocumentContent Content)> documents)
    {
        foreach (var (entry, opened) in documents)
        {
            await using var content = opened.Content;
            var file = $"documents/{entry}-{opened.Document.Name}";
            await WriteAsync(file, content);
            _documents.Add((entry, file));
        }
    }

    /// <param name="contract">Name of the contract that the pack holds, too; null where it holds none.</param>
    public async Task WriteReadableAsync(ReadableHistory history, IReadOnlyList<Entry> entries, Seal seal, string? contract = null)
    {
        await WriteAsync("history.html", history.ToPage());
        using var paper = new MemoryStream();
        PaperFile.Write(history.ToPaper(seal), PaperFormat.Pdf, paper);
        paper.Position = 0;
        await WriteAsync("history.pdf", paper);
        await WriteAsync("pack.json", Lines([entries], (writer, all) =>
        {
            writer.WriteStartArray("shown");
            foreach (var entry in all)
            {
                writer.WriteNumberValue(entry.Number);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("documents");
            foreach (var (entry, file) in _documents)
            {
                writer.WriteStartObject();
                writer.WriteNumber("entry", entry);
                writer.WriteString("file", file);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (contract is not null)
            {
                writer.WriteString("contract", contract);
            }
        }));
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    private static string Lines<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var row in rows)
        {
            using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.WriterOptions))
            {
                writer.WriteStartObject();
                writeMembers(writer, row);
                writer.WriteEndObject();
            }

            buffer.Write("\n"u8);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHashes(Utf8JsonWriter writer, string name, IReadOnlyList<byte[]> hashes)
    {
        writer.WriteStartArray(name);
        foreach (var hash in hashes)
        {
            writer.WriteStringValue(Convert.ToHexStringLower(hash));
        }

        writer.WriteEndArray();
    }

    private Task WriteAsync(string name, string text) => WriteAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private async Task WriteAsync(string name, Stream content)
    {
        await using var entry = await _archive.CreateEntry(_folder + name, CompressionLevel.Optimal).OpenAsync(_cancellationToken);
        await content.CopyToAsync(entry, _cancellationToken);
    }
}
