using System.Security.Cryptography;

namespace CommissioningCases.Application.Sealing;

/// <summary>The hashes of a Merkle tree after RFC 9162, section 2.1.1. A leaf and a node begin differently, so that neither can be taken for the other.</summary>
public static class MerkleHash
{
    /// <summary>In bytes.</summary>
    public const int Size = 32;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    public static byte[] Leaf(ReadOnlySpan<byte> content)
    {
        var input = new byte[content.Length + 1];
        content.CopyTo(input.AsSpan(1));
        return SHA256.HashData(input);
    }

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[1 + Size + Size];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Size)..]);
        return SHA256.HashData(input);
    }
}
