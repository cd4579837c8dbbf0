using System.Numerics;

namespace CommissioningCases.Application.Sealing;

/// <summary>A complete subtree: the 2^height leaves from index times 2^height on.</summary>
public readonly record struct MerkleSubtree(int Height, long Index);

/// <summary>Leaves that follow one another, as the proofs of RFC 9162 cut them out of a tree. The positions begin at 0.</summary>
/// <param name="End">The position behind the last.</param>
public readonly record struct MerkleRange(long Start, long End)
{
    public long Length => End - Start;

    /// <summary>
    /// The complete subtrees of which the range consists, the leftmost first. Every range of a tree starts at a multiple of the greatest of them, so that there is one of
    /// each size at most, the smaller to the right.
    /// </summary>
    public IEnumerable<MerkleSubtree> Subtrees()
    {
        for (var at = Start; at < End;)
        {
            var height = BitOperations.Log2((ulong)(End - at));
            yield return new MerkleSubtree(height, at >> height);
            at += 1L << height;
        }
    }

    /// <summary>The hash of the range, of those of its subtrees.</summary>
    public static byte[] Fold(IEnumerable<byte[]> subtrees) =>
        subtrees.Reverse().Aggregate((byte[]?)null, (right, left) => right is null ? left : MerkleHash.Node(left, right)) ?? MerkleHash.Empty;

    /// <summary>Where RFC 9162 cuts the range in two: after the greatest power of two that is smaller than it.</summary>
    public (MerkleRange Left, MerkleRange Right) Split()
    {
        var middle = Start + (1L << BitOperations.Log2((ulong)(Length - 1)));
        return (this with { End = middle }, this with { Start = middle });
    }
}
