namespace CommissioningCases.Application.Sealing;

/// <summary>A tree that is given one leaf after the other, and keeps no more of it than its root needs.</summary>
internal sealed class MerkleFrontier
{
    /// <summary>The hashes of the complete subtrees, the greatest first.</summary>
    private readonly List<byte[]> _subtrees = [];

    public long Size { get; private set; }

    public byte[] Root => MerkleRange.Fold(_subtrees);

    public void Add(byte[] leaf)
    {
        var hash = leaf;
        for (var size = Size; size % 2 == 1; size >>= 1)
        {
            hash = MerkleHash.Node(_subtrees[^1], hash);
            _subtrees.RemoveAt(_subtrees.Count - 1);
        }

        _subtrees.Add(hash);
        Size++;
    }
}
