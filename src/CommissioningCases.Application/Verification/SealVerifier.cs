using System.Globalization;
using CommissioningCases.Application.Sealing;

namespace CommissioningCases.Application.Verification;

/// <summary>Sees whether what is here now begins with everything that seals cover: those that the database keeps, and those that somebody holds.</summary>
internal sealed class SealVerifier(SealKeys keys, SealedLogVerifier log, Discrepancies discrepancies)
{
    /// <summary>What is said of a seal that somebody holds and that is not as it was signed.</summary>
    public const string NotCompared = "It is compared with nothing, and says nothing of what is here.";

    /// <summary>How many histories are named at most, where it cannot be told which of them it is.</summary>
    private const int MostNames = 20;

    /// <summary>What the trees of each size come to that some seal covers: by the entries, and by the log alone.</summary>
    private readonly Dictionary<long, (byte[]? Now, byte[]? Kept)> _roots = [];

    /// <param name="kept">Those of the database, in their order.</param>
    /// <param name="held">Those that somebody holds.</param>
    public void Compare(IReadOnlyList<Seal> kept, IReadOnlyList<Seal> held)
    {
        FindRoots([.. kept.Concat(held).Select(seal => seal.Size).Distinct().Order()]);
        CompareKept(kept);
        var sound = kept.Concat(held).Where(seal => keys.FaultOf(seal) is null && Fits(seal)).Select(seal => seal.Size).DefaultIfEmpty(0).Order().ToList();
        foreach (var seal in held)
        {
            if (keys.FaultOf(seal) is { } fault)
            {
                discrepancies.Add(null, null, $"{fault} {NotCompared}");
                continue;
            }

            CheckRoot(seal, sound.FindLast(size => size <= seal.Size));
        }

        if (kept.FirstOrDefault(seal => !Fits(seal)) is { } first && !held.Any(seal => seal.Size == first.Size))
        {
            CheckRoot(first, sound.FindLast(size => size <= first.Size));
        }

        var covered = kept.Count == 0 ? 0 : kept[^1].Size;
        if (log.Size != covered)
        {
            discrepancies.Add(null, null, Text($"The log of what was sealed has {log.Size} leaves, but the last seal covers {covered}."));
        }
    }

    private void CompareKept(IReadOnlyList<Seal> kept)
    {
        var before = Seal.None;
        foreach (var (index, seal) in kept.Index())
        {
            if (seal.Number != index + 1)
            {
                discrepancies.Add(null, null, Text($"Seal {index + 1} is missing: {seal} comes next."));
                return;
            }

            if (!seal.Before.AsSpan().SequenceEqual(before))
            {
                discrepancies.Add(null, null, $"{seal} does not name the seal before it.");
            }

            if (keys.FaultOf(seal) is { } fault)
            {
                discrepancies.Add(null, null, fault);
            }

            before = seal.Hash;
        }
    }

    /// <param name="sound">How many leaves are known to be what they were.</param>
    private void CheckRoot(Seal seal, long sound)
    {
        if (Fits(seal))
        {
            return;
        }

        if (_roots[seal.Size].Kept is { } root && root.AsSpan().SequenceEqual(seal.Root))
        {
            discrepancies.Add(null, null, $"{seal} covers something that is not here now. What that is stands above: the log of what was sealed is still the one that it covers.");
            return;
        }

        // A seal may say any size: there are no more leaves than the log has.
        var leaves = Enumerable.Range(0, (int)Math.Clamp(Math.Min(seal.Size, log.Size) - sound, 0, int.MaxValue)).Select(index => log.At(sound + index)).ToList();
        var isGone = seal.Size > log.Size || leaves.Contains(null);
        var names = leaves.OfType<LeafHashes>().Select(leaf => leaf.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        var named = string.Join(", ", names.Take(MostNames));
        discrepancies.Add(null, null, Text($"{seal} covers something that is not here now, and the log of what was sealed was changed, too. ")
            + (sound > 0 ? Text($"The first {sound} leaves of the log are what they were. ") : "")
            + (names.Count == 0 ? "Nothing is left that says what it was."
                : Text($"It is something of {(names.Count > MostNames ? Text($"{names.Count} histories, among them ") : "")}{named}{(isGone ? ", or of a history that is gone" : "")}.")));
    }

    private bool Fits(Seal seal) => _roots[seal.Size].Now is { } root && root.AsSpan().SequenceEqual(seal.Root);

    private void FindRoots(IReadOnlyList<long> sizes)
    {
        var (now, kept) = (new MerkleFrontier(), new MerkleFrontier());
        foreach (var size in sizes)
        {
            // Each goes as far as its leaves are there.
            while (kept.Size < size && log.At(kept.Size) is { } leaf)
            {
                if (now.Size == kept.Size && leaf.Now is { } hash)
                {
                    now.Add(hash);
                }

                kept.Add(leaf.Kept);
            }

            _roots[size] = (now.Size == size ? now.Root : null, kept.Size == size ? kept.Root : null);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
