namespace CommissioningCases.Application.Sealing;

/// <summary>Of which ranges' hashes a proof consists, in its order (RFC 9162, sections 2.1.3.1 and 2.1.4.1).</summary>
public static class MerklePaths
{
    /// <summary>That a leaf is in a tree of that many leaves.</summary>
    public static IReadOnlyList<MerkleRange> Inclusion(long leaf, long size)
    {
        var path = new List<MerkleRange>();
        for (var range = new MerkleRange(0, size); range.Length > 1;)
        {
            var (left, right) = range.Split();
            var isLeft = leaf < left.End;
            path.Add(isLeft ? right : left);
            range = isLeft ? left : right;
        }

        path.Reverse();
        return path;
    }

    /// <summary>That a tree begins with all the leaves of an earlier one, in their order. Nothing is to be proved of an earlier one without leaves, or of the same size.</summary>
    public static IReadOnlyList<MerkleRange> Consistency(long earlier, long size)
    {
        var path = new List<MerkleRange>();
        if (earlier == 0 || earlier == size)
        {
            return path;
        }

        // Whether what is left of the earlier tree is the whole of it, whose hash whoever asks has already.
        var isWhole = true;
        var range = new MerkleRange(0, size);
        while (range.End != earlier)
        {
            var (left, right) = range.Split();
            if (earlier <= left.End)
            {
                path.Add(right);
                range = left;
            }
            else
            {
                path.Add(left);
                range = right;
                isWhole = false;
            }
        }

        if (!isWhole)
        {
            path.Add(range);
        }

        path.Reverse();
        return path;
    }
}
