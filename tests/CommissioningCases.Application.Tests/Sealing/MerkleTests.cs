namespace CommissioningCases.Application.Tests.Sealing;

public sealed class MerkleTests
{
    private const int Most = 66;
    private const int Million = 1_000_000;

    private static readonly byte[][] Small = NaiveTree.Leaves(Most);

    [Fact]
    public void Hashes_AreThoseOfPublishedExamples()
    {
        Convert.ToHexStringLower(MerkleHash.Empty).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        Convert.ToHexStringLower(MerkleHash.Leaf([])).ShouldBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        Convert.ToHexStringLower(MerkleHash.Leaf("L123456"u8)).ShouldBe("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");

        var published = new MerkleFrontier();
        foreach (var leaf in (string[])["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"])
        {
            published.Add(MerkleHash.Leaf(Convert.FromHexString(leaf)));
        }

        Convert.ToHexStringLower(published.Root).ShouldBe("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    [Fact]
    public void Root_OfEveryTree_IsThatOfTheNaiveOne()
    {
        var frontier = new MerkleFrontier();
        for (var size = 0; size <= Most; size++)
        {
            frontier.Size.ShouldBe(size);
            frontier.Root.ShouldBe(NaiveTree.Root(Small.AsSpan(0, size)));
            MerkleRange.Fold(Subtrees(size).Hashes(Small)).ShouldBe(frontier.Root);
            if (size < Most)
            {
                frontier.Add(Small[size]);
            }
        }
    }

    [Fact]
    public void Inclusion_OfEveryLeafInEveryTree_IsProvedByItsPathAlone()
    {
        for (var size = 1; size <= Most; size++)
        {
            var root = NaiveTree.Root(Small.AsSpan(0, size));
            for (var leaf = 0; leaf < size; leaf++)
            {
                var path = MerklePaths.Inclusion(leaf, size).Hashes(Small);

                MerkleProof.IsIncluded(Small[leaf], leaf, size, root, path).ShouldBeTrue();
                path.Length.ShouldBeLessThanOrEqualTo((int)Math.Ceiling(Math.Log2(size)));
                MerkleProof.IsIncluded(Small[(leaf + 1) % Most], leaf, size, root, path).ShouldBeFalse();
                MerkleProof.IsIncluded(Small[leaf], leaf, size, Small[leaf] == root ? Small[1] : Small[leaf], path).ShouldBeFalse();
                MerkleProof.IsIncluded(Small[leaf], leaf, size, root, [.. path, root]).ShouldBeFalse();
                Wrong(path).Any(wrong => MerkleProof.IsIncluded(Small[leaf], leaf, size, root, wrong)).ShouldBeFalse();
                Enumerable.Range(-1, size + 2).Any(other => other != leaf && MerkleProof.IsIncluded(Small[leaf], other, size, root, path)).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Consistency_OfEveryTwoTrees_IsProvedByItsPathAlone()
    {
        for (var size = 1; size <= Most; size++)
        {
            var root = NaiveTree.Root(Small.AsSpan(0, size));
            for (var earlier = 0; earlier <= size; earlier++)
            {
                var before = NaiveTree.Root(Small.AsSpan(0, earlier));
                var path = MerklePaths.Consistency(earlier, size).Hashes(Small);

                MerkleProof.IsConsistent(earlier, before, size, root, path).ShouldBeTrue($"{earlier} of {size}");
                MerkleProof.IsConsistent(earlier, MerkleHash.Node(before, root), size, root, path).ShouldBeFalse();
                MerkleProof.IsConsistent(earlier, before, size, MerkleHash.Node(before, root), path).ShouldBe(earlier == 0);
                MerkleProof.IsConsistent(earlier, before, size, root, [.. path, root]).ShouldBeFalse();
                Wrong(path).Any(wrong => MerkleProof.IsConsistent(earlier, before, size, root, wrong)).ShouldBeFalse();
            }

            MerkleProof.IsConsistent(size + 1, root, size, root, []).ShouldBeFalse();
        }
    }

    [Fact]
    public void AMillionLeaves_AreThatOfTheNaiveTree_AndProvedByTwentyHashes()
    {
        var leaves = NaiveTree.Leaves(Million);
        var frontier = new MerkleFrontier();
        foreach (var leaf in leaves)
        {
            frontier.Add(leaf);
        }

        var root = NaiveTree.Root(leaves);

        frontier.Root.ShouldBe(root);
        foreach (var index in (int[])[262_143, Million - 1])
        {
            var path = MerklePaths.Inclusion(index, Million).Hashes(leaves);
            path.Length.ShouldBeLessThanOrEqualTo(20);
            MerkleProof.IsIncluded(leaves[index], index, Million, root, path).ShouldBeTrue();
            MerkleProof.IsIncluded(leaves[index], index ^ 1, Million, root, path).ShouldBeFalse();
        }

        foreach (var earlier in (int[])[654_321])
        {
            var before = NaiveTree.Root(leaves.AsSpan(0, earlier));
            MerkleProof.IsConsistent(earlier, before, Million, root, MerklePaths.Consistency(earlier, Million).Hashes(leaves)).ShouldBeTrue();
        }
    }

    private static IEnumerable<MerkleRange> Subtrees(int size) =>
        new MerkleRange(0, size).Subtrees().Select(tree => new MerkleRange(tree.Index << tree.Height, (tree.Index + 1) << tree.Height));

    /// <summary>The path with each of its hashes changed, and without each of them.</summary>
    private static IEnumerable<byte[][]> Wrong(byte[][] path)
    {
        for (var at = 0; at < path.Length; at++)
        {
            byte[] changed = [.. path[at]];
            changed[at % changed.Length] ^= 1;
            yield return [.. path[..at], changed, .. path[(at + 1)..]];
            yield return [.. path[..at], .. path[(at + 1)..]];
        }
    }
}
