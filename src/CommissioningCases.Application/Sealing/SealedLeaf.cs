using System.Buffers;
using System.Text.Json;

namespace CommissioningCases.Application.Sealing;

/// <summary>
/// A leaf of the log that seals cover: entries of one chain that follow one another and that no seal covered before. Leaves are only ever added behind the others, so
/// that what an older seal covers is the beginning of what a newer one does.
/// </summary>
/// <param name="Position">From 0, without gaps.</param>
/// <param name="Kind">What the chain is: one of <see cref="SealedKind"/>.</param>
/// <param name="Chain">The id of the history; <see cref="SealedKind.ServiceLogChain"/>.</param>
/// <param name="Name">What the chain is called.</param>
/// <param name="First">The number of the first entry.</param>
/// <param name="Hashes">The entries' hashes, one behind the other.</param>
public sealed record SealedLeaf(long Position, string Kind, Guid Chain, string Name, long First, byte[] Hashes)
{
    /// <summary>How many entries a leaf has at most, so that none grows out of hand.</summary>
    public const int MostEntries = 256;

    /// <summary>The number of the last entry.</summary>
    public long Last { get; private init; } = First + (Hashes.Length / MerkleHash.Size) - 1;

    /// <summary>The hash of the entry of that number.</summary>
    public ReadOnlySpan<byte> HashOf(long number) => Hashes.AsSpan((int)(number - First) * MerkleHash.Size, MerkleHash.Size);

    /// <summary>
    /// What is hashed: a JSON text in UTF-8 without white space, whose members are those below in that order. Texts are escaped only where JSON must; hashes are
    /// lower-case hexadecimal digits.
    /// </summary>
    public byte[] Content()
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (Hashes.Length * 2));
        using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Kind);
            writer.WriteString("chain", Chain);
            writer.WriteString("name", Name);
            writer.WriteNumber("first", First);
            writer.WriteStartArray("hashes");
            for (var at = 0; at < Hashes.Length; at += MerkleHash.Size)
            {
                writer.WriteStringValue(Convert.ToHexStringLower(Hashes.AsSpan(at, MerkleHash.Size)));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The leaf's hash in the tree.</summary>
    public byte[] Hash() => MerkleHash.Leaf(Content());
}
