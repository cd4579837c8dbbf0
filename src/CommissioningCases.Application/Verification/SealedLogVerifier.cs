using CommissioningCases.Application.Sealing;

namespace CommissioningCases.Application.Verification;

/// <summary>
/// Holds the entries against the log of what was sealed, a stretch of the trail at a time, and makes every leaf of it again of what the entries hold now. Whether the log
/// itself is what it was, the seals say: <see cref="SealVerifier"/>.
/// </summary>
/// <param name="size">How many leaves there should be.</param>
internal sealed class SealedLogVerifier(long size, Discrepancies discrepancies)
{
    private readonly Dictionary<(Guid History, long Number), byte[]> _entries = [];
    private readonly Dictionary<long, LeafHashes> _leaves = [];

    /// <summary>How many leaves there should be.</summary>
    public long Size { get; } = size;

    /// <summary>An entry of this stretch, and the hash of what it holds.</summary>
    public void Expect(Entry entry, byte[] hash) => _entries[(entry.CaseId, entry.Number)] = hash;

    /// <summary>Compares the leaves of the stretch.</summary>
    public void Compare(TrailPage page, IReadOnlyList<SealedLeaf> leaves)
    {
        var names = page.Histories.ToDictionary(pair => pair.History.Id, pair => pair.History.Name);
        var told = new HashSet<Guid>();
        foreach (var leaf in leaves.OrderBy(leaf => leaf.First))
        {
            var now = Again(leaf, names.GetValueOrDefault(leaf.Chain), told);
            var kept = leaf.Hash();
            _leaves[leaf.Position] = new LeafHashes(leaf.Name, kept, now is null ? null : now == leaf ? kept : now.Hash());
        }

        _entries.Clear();
    }

    /// <summary>The leaf at that position; null where it is missing, or belongs to nothing that could be sealed.</summary>
    public LeafHashes? At(long position) => _leaves.GetValueOrDefault(position);

    /// <summary>The leaf as it would be sealed today; null where something of it is gone.</summary>
    private SealedLeaf? Again(SealedLeaf leaf, string? name, HashSet<Guid> told)
    {
        var hashes = new byte[leaf.Hashes.Length];
        var isWhole = name is not null;
        var isSame = name == leaf.Name;
        for (var number = leaf.First; number <= leaf.Last; number++)
        {
            if (!_entries.TryGetValue((leaf.Chain, number), out var hash))
            {
                isWhole = false;
                Report(number, name is null ? "was sealed, and is gone with the whole history." : "was sealed, and is gone.");
                continue;
            }

            hash.CopyTo(hashes, (number - leaf.First) * MerkleHash.Size);
            if (!leaf.HashOf(number).SequenceEqual(hash))
            {
                isSame = false;
                Report(number, "is not the one that was sealed.");
            }
        }

        if (name is not null && name != leaf.Name)
        {
            Report(null, $"was called “{leaf.Name}” when it was sealed.");
        }

        return !isWhole ? null : isSame ? leaf : leaf with { Name = name!, Hashes = hashes };

        // Once an entry is another one, so is every hash behind it.
        void Report(long? number, string what)
        {
            if (told.Add(leaf.Chain))
            {
                discrepancies.Add(name ?? leaf.Name, (int?)number, what);
            }
        }
    }
}

/// <summary>The hashes of a leaf of the log.</summary>
/// <param name="Name">Of the history, as the log has it.</param>
/// <param name="Kept">By what the log keeps.</param>
/// <param name="Now">By what the entries hold now; null where something of it is gone.</param>
internal sealed record LeafHashes(string Name, byte[] Kept, byte[]? Now);
