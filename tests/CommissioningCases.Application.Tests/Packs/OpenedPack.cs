using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Packs;

/// <summary>An evidence pack, read and checked as a stranger would who has nothing but it.</summary>
internal sealed class OpenedPack
{
    private readonly Dictionary<string, byte[]> _files = [];

    private OpenedPack(Stream zip)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            _files[entry.FullName] = copy.ToArray();
        }
    }

    private OpenedPack(IEnumerable<(string Name, byte[] Content)> files) => _files = files.ToDictionary(file => file.Name, file => file.Content);

    public IEnumerable<string> Names => _files.Keys;

    public Seal Seal => SealText.Find(TextOf("seal.txt")).ShouldNotBeNull();

    /// <summary>The entries that it shows.</summary>
    public IReadOnlyList<JsonElement> Entries => LinesOf("entries.jsonl");

    /// <summary>The hash of every entry, shown or not, in its order.</summary>
    public IReadOnlyList<string> Hashes =>
        [.. LinesOf("leaves.jsonl").SelectMany(line => JsonElement.Parse(line.GetProperty("leaf").GetString()!).GetProperty("hashes").EnumerateArray().Select(hash => hash.GetString()!))];

    public static async Task<OpenedPack> MakeAsync(TestApplication application, Person person, string reference)
    {
        using var zip = new MemoryStream();
        await application.SendAsync(person, new ProveHistory(reference, zip));
        zip.Position = 0;
        return new OpenedPack(zip);
    }

    public byte[] this[string name] => _files[name];

    public string TextOf(string name) => Encoding.UTF8.GetString(_files[name]);

    public IReadOnlyList<JsonElement> LinesOf(string name) => [.. TextOf(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    /// <summary>The same of the contract in its folder, which leads to the same seal.</summary>
    public OpenedPack Contract => new(
        _files.Where(file => file.Key.StartsWith("contract/", StringComparison.Ordinal)).Select(file => (file.Key["contract/".Length..], file.Value))
            .Concat(_files.Where(file => file.Key is "seal.txt" or "key.pem" or "earlier-seals.jsonl").Select(file => (file.Key, file.Value))));

    /// <summary>Follows every hash from the entries to the seal.</summary>
    public void ShouldLeadToItsSeal()
    {
        var seal = Seal;
        SealKey.Read(TextOf("key.pem")).HasSigned(seal).ShouldBeTrue();
        foreach (var line in LinesOf("leaves.jsonl"))
        {
            var leaf = MerkleHash.Leaf(Encoding.UTF8.GetBytes(line.GetProperty("leaf").GetString()!));
            MerkleProof.IsIncluded(leaf, line.GetProperty("position").GetInt64(), seal.Size, seal.Root, PathOf(line)).ShouldBeTrue();
        }

        foreach (var line in LinesOf("earlier-seals.jsonl"))
        {
            var earlier = SealText.Find(line.GetProperty("seal").GetString()!).ShouldNotBeNull();
            MerkleProof.IsConsistent(earlier.Size, earlier.Root, seal.Size, seal.Root, PathOf(line)).ShouldBeTrue();
        }

        foreach (var (entry, text) in Entries.Zip(TextOf("entries.jsonl").Split('\n')))
        {
            Hash(Encoding.UTF8.GetBytes(text)).ShouldBe(Hashes[entry.GetProperty("number").GetInt32() - 1]);
        }

        if (Entries.Any(entry => entry.GetProperty("number").GetInt32() == 1))
        {
            Entries[0].GetProperty("previous").GetString().ShouldBe(Hash(this["history.json"]));
        }
    }

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[][] PathOf(JsonElement line) => [.. line.GetProperty("path").EnumerateArray().Select(hash => Convert.FromHexString(hash.GetString()!))];
}
