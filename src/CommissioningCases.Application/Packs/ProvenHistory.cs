using CommissioningCases.Application.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Packs;

/// <summary>A history that a seal covers, as a person may see it.</summary>
/// <param name="Last">Number of the last entry that the seal covers.</param>
/// <param name="Entries">Those that this person sees to the full.</param>
/// <param name="Leaves">The leaves with the hash of every entry, each with the proof that it leads to the seal.</param>
internal sealed record ProvenHistory(ShownHistory Shown, CaseHistory History, int Last, IReadOnlyList<Entry> Entries, IReadOnlyList<(SealedLeaf Leaf, IReadOnlyList<byte[]> Proof)> Leaves)
{
    /// <returns>Null where the seal covers nothing of it.</returns>
    public static async Task<ProvenHistory?> FindAsync(CasesDbContext db, SealedLog log, ShownHistory shown, Seal seal, CancellationToken cancellationToken)
    {
        var leaves = (await log.ReadChainAsync(shown.Id, cancellationToken)).FindAll(leaf => leaf.Position < seal.Size);
        if (leaves is not [.., { Last: var last }])
        {
            return null;
        }

        var history = await db.CaseHistories.AsNoTracking().SingleAsync(one => one.Id == shown.Id, cancellationToken);
        var all = await db.Entries.AsNoTracking().Where(entry => entry.CaseId == shown.Id && entry.Number <= last).OrderBy(entry => entry.Number).ToListAsync(cancellationToken);
        var proofs = new List<(SealedLeaf, IReadOnlyList<byte[]>)>();
        foreach (var leaf in leaves)
        {
            proofs.Add((leaf, await log.ProveAsync(MerklePaths.Inclusion(leaf.Position, seal.Size), cancellationToken)));
        }

        return new ProvenHistory(shown, history, (int)last, [.. all.Where(shown.Shows).Select(entry => entry with { Fields = EntryFields.Canonical(entry.Fields) })], proofs);
    }

    /// <summary>Writes it, but for its documents.</summary>
    public async Task WriteAsync(EvidencePack pack)
    {
        await pack.WriteLeavesAsync(Leaves);
        await pack.WriteEntriesAsync(History, Entries);
    }

    public Task WriteReadableAsync(EvidencePack pack, Seal seal, string? contract = null) => pack.WriteReadableAsync(new ReadableHistory(Shown, Entries, Last), Entries, seal, contract);
}
