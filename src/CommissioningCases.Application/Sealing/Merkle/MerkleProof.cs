namespace CommissioningCases.Application.Sealing;

/// <summary>Checks proofs by nothing but what they hold (RFC 9162, sections 2.1.3.2 and 2.1.4.2).</summary>
public static class MerkleProof
{
    public static bool IsIncluded(ReadOnlySpan<byte> leaf, long index, long size, ReadOnlySpan<byte> root, IReadOnlyList<byte[]> path)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last) = (index, size - 1);
        var hash = leaf.ToArray();
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return false;
            }

            if (node % 2 == 1 || node == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                (node, last) = SkipLeftEdges(node, last);
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    public static bool IsConsistent(long earlier, ReadOnlySpan<byte> earlierRoot, long size, ReadOnlySpan<byte> root, IReadOnlyList<byte[]> path)
    {
        if (earlier == 0 || earlier >= size)
        {
            return path.Count == 0 && (earlier == 0 ? earlierRoot.SequenceEqual(MerkleHash.Empty) : earlier == size && earlierRoot.SequenceEqual(root));
        }

        // The earlier tree is complete: its own root stands first, and is not repeated in the proof.
        IReadOnlyList<byte[]> nodes = (earlier & (earlier - 1)) == 0 ? [earlierRoot.ToArray(), .. path] : path;
        if (nodes.Count == 0)
        {
            return false;
        }

        var (node, last) = (earlier - 1, size - 1);
        while (node % 2 == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        var (before, now) = (nodes[0], nodes[0]);
        foreach (var sibling in nodes.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if (node % 2 == 1 || node == last)
            {
                (before, now) = (MerkleHash.Node(sibling, before), MerkleHash.Node(sibling, now));
                (node, last) = SkipLeftEdges(node, last);
            }
            else
            {
                now = MerkleHash.Node(now, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && earlierRoot.SequenceEqual(before) && root.SequenceEqual(now);
    }

    /// <summary>Goes up as long as the node is a left child without a sibling.</summary>
    private static (long Node, long Last) SkipLeftEdges(long node, long last)
    {
        while (node % 2 == 0 && node != 0)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        return (node, last);
    }
}
