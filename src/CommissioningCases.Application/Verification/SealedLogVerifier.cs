using System.Globalization;
using CommissioningCases.Application.Sealing;

namespace CommissioningCases.Application.Verification;

/// <summary>
/// Holds entries and events against the log of what was sealed, a stretch at a time, and makes every leaf of it again of what they hold now. Whether the log
/// itself is what it was, the seals say: <see cref="SealVerifier"/>.
/// </summary>
/// <param name="size">How many leaves there should be.</param>
internal sealed class SealedLogVerifier(long size, Discrepancies discrepancies)
{
    private readonly Dictionary<(Guid Chain, long Number), byte[]> _entries = [];
    private readonly HashSet<Guid> _told = [];
    private readonly Dictionary<long, LeafHashes> _leaves = [];

    /// <summary>How many leaves there should be.</summary>
    public long Size { get; } = size;

    /// <summary>An entry or event of this stretch.</summary>
    /// <param name="hash">Of what it holds.</param>
    public void Expect(Guid chain, long number, byte[] hash) => _entries[(chain, number)] = hash;

    /// <summary>Compares the leaves of the stretch.</summary>
    /// <param name="names">What the chains of the stretch are called, by their ids.</param>
    public void Compare(IReadOnlyDictionary<Guid, string> names, IReadOnlyList<SealedLeaf> leaves)
    {
        foreach (var leaf in leaves.OrderBy(leaf => leaf.First))
        {
            var now = Again(leaf, names.GetValueOrDefault(leaf.Chain));
            var kept = leaf.Hash();
            _leaves[leaf.Position] = new LeafHashes(leaf.Name, kept, now is null ? null : now == leaf ? kept : now.Hash());
        }

        _entries.Clear();
    }

    /// <summary>The leaf at that position; null where it is missing, or belongs to nothing that could be sealed.</summary>
    public LeafHashes? At(long position) => _leaves.GetValueOrDefault(position);

    /// <summary>The leaf as it would be sealed today; null where something of it is gone.</summary>
    private SealedLeaf? Again(SealedLeaf leaf, string? name)
    {
        var hashes = new byte[leaf.Hashes.Length];
        var isWhole = name is not null;
        var isSame = name == leaf.Name;
        for (var number = leaf.First; number <= leaf.Last; number++)
        {
            if (!_entries.TryGetValue((leaf.Chain, number), out var hash))
            {
                isWhole = false;
                Report(leaf, name, number, name is null ? "was sealed, and is gone with the whole history." : "was sealed, and is gone.");
                continue;
            }

            hash.CopyTo(hashes, (number - leaf.First) * MerkleHash.Size);
            if (!leaf.HashOf(number).SequenceEqual(hash))
            {
                isSame = false;
                Report(leaf, name, number, "is not the one that was sealed.");
            }
        }

        if (name is not null && name != leaf.Name)
        {
            Report(leaf, name, null, $"was called “{leaf.Name}” when it was sealed.");
        }

        return !isWhole ? null : isSame ? leaf : leaf with { Name = name!, Hashes = hashes };
    }

    /// <summary>Tells the first of each chain: once an entry is another one, so is every hash behind it.</summary>
    private void Report(SealedLeaf leaf, string? name, long? number, string what)
    {
        if (!_told.Add(leaf.Chain))
        {
            return;
        }

        if (leaf.Kind == SealedKind.ServiceLogWord && number is not null)
        {
            discrepancies.Add(null, null, string.Create(CultureInfo.InvariantCulture, $"Event {number} of {SealedKind.ServiceLogName} {what}"));
        }
        else
        {
            discrepancies.Add(name ?? leaf.Name, (int?)number, what);
        }
    }
}

/// <summary>The hashes of a leaf of the log.</summary>
/// <param name="Name">Of the chain, as the log has it.</param>
/// <param name="Kept">By what the log keeps.</param>
/// <param name="Now">By what the entries hold now; null where something of it is gone.</param>
internal sealed record LeafHashes(string Name, byte[] Kept, byte[]? Now);
