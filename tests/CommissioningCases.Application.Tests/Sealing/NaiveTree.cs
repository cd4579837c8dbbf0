using System.Security.Cryptography;

namespace CommissioningCases.Application.Tests.Sealing;

/// <summary>The Merkle tree as RFC 9162 defines it, word for word and with no thought for speed.</summary>
internal static class NaiveTree
{
    public static byte[] Root(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length < 2)
        {
            return leaves.Length == 0 ? SHA256.HashData([]) : leaves[0];
        }

        var k = 1;
        while (k * 2 < leaves.Length)
        {
            k *= 2;
        }

        return SHA256.HashData([1, .. Root(leaves[..k]), .. Root(leaves[k..])]);
    }

    public static byte[][] Leaves(int count) => [.. Enumerable.Range(0, count).Select(number => SHA256.HashData([0, .. BitConverter.GetBytes(number)]))];

    public static byte[][] Hashes(this IEnumerable<MerkleRange> path, byte[][] leaves) => [.. path.Select(range => Root(leaves.AsSpan((int)range.Start, (int)range.Length)))];
}
