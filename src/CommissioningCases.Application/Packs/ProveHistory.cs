using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Choice;
using CommissioningCases.Application.Contracts;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Sealing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Packs;

/// <summary>
/// Writes an evidence pack of a case or programme: a zip file with its entries as this person may see them, its documents, the contract that it is about, the proof that leads from them to a seal, and a page by which a
/// stranger checks all that without this service. Gives how many entries it shows.
/// </summary>
/// <param name="Reference">The case's or programme's name.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ProveHistory(string Reference, Stream Output) : Export<int>(Output)
{
    public override string Subject => $"evidence pack of {Reference}";
}

/// <summary>No seal covers the history, and none can be made.</summary>
public sealed class NotSealedException(string reference) : Exception($"No seal covers {reference} yet, and this service has no key to make one.");

internal sealed class ProveHistoryHandler(CasesDbContext db, ISender sender, DocumentStore documents, SealKeys keys, CurrentPerson current) : IRequestHandler<ProveHistory, int>
{
    public async Task<int> Handle(ProveHistory request, CancellationToken cancellationToken)
    {
        var shown = await ShownHistory.FindAsync(sender, db, request.Reference, cancellationToken);
        var aboutContract = await shown.FindContractAsync(sender, cancellationToken);
        var seal = await sender.Send(new SealHistory(shown.Id), cancellationToken);
        seal = aboutContract is null ? seal : await sender.Send(new SealHistory(aboutContract.Id), cancellationToken);
        await using var open = await db.OpenAsync(cancellationToken);
        var log = new SealedLog(db.NpgsqlConnection());
        if (seal is null || await ProvenHistory.FindAsync(db, log, shown, seal, cancellationToken) is not { } proven || keys.Find(seal.KeyId) is not { } key)
        {
            throw new NotSealedException(request.Reference);
        }

        // Where there is no key to seal it with, a contract that is newer than the last seal is left out: nothing could be proved of it.
        var contract = aboutContract is null ? null : await ProvenHistory.FindAsync(db, log, aboutContract, seal, cancellationToken);
        // Whole before anything is sent: what was begun could not be taken back.
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await using (var pack = await EvidencePack.CreateAsync(file, cancellationToken))
        {
            await pack.WriteSealAsync(seal, key, await ProveEarlierAsync(log, seal, cancellationToken));
            await proven.WriteAsync(pack);
            await pack.WriteDocumentsAsync(await OpenAsync(shown, proven.Entries, cancellationToken));
            await proven.WriteReadableAsync(pack, seal, contract?.Shown.Name);
            if (contract is not null)
            {
                var folder = pack.OfContract();
                await contract.WriteAsync(folder);
                await folder.WriteDocumentsAsync(await OpenAsync(contract.Shown, contract.Entries, cancellationToken));
                await contract.WriteReadableAsync(folder, seal);
            }
        }

        file.Position = 0;
        await file.CopyToAsync(request.Output, cancellationToken);
        return proven.Entries.Count;
    }

    /// <summary>The seals before this one, each with the proof that what it covers is the beginning of what this one does.</summary>
    private async Task<IReadOnlyList<(Seal Seal, IReadOnlyList<byte[]> Proof)>> ProveEarlierAsync(SealedLog log, Seal seal, CancellationToken cancellationToken)
    {
        var proofs = new Dictionary<long, IReadOnlyList<byte[]>>();
        var earlier = await db.Seals.AsNoTracking().Where(one => one.Number < seal.Number).OrderBy(one => one.Number).ToListAsync(cancellationToken);
        foreach (var size in earlier.Select(one => one.Size).Distinct())
        {
            proofs[size] = await log.ProveAsync(MerklePaths.Consistency(size, seal.Size), cancellationToken);
        }

        return [.. earlier.Select(one => (one, proofs[one.Size]))];
    }

    /// <summary>The documents that the entries name, as far as they lie here and this person may open them.</summary>
    private async Task<IReadOnlyList<(int Entry, DocumentContent Content)>> OpenAsync(ShownHistory shown, IReadOnlyList<Entry> entries, CancellationToken cancellationToken)
    {
        var history = shown.Id;
        var opens = shown.File switch
        {
            CaseFile => typeof(OpenCaseDocument),
            ContractFile => typeof(OpenContractDocument),
            _ => typeof(OpenEvidence),
        };
        if (!Authorisation.Of(opens).Allows(current.Person))
        {
            return [];
        }

        var attached = await db.Documents.AsNoTracking().Where(document => document.CaseId == history && document.AttachedAs != null).ToListAsync(cancellationToken);
        var opened = new List<(int, DocumentContent)>();
        foreach (var document in attached.Where(document => entries.Any(entry => entry.Number == document.AttachedAs) && !IsStruckForUnions(document, shown)).OrderBy(document => document.AttachedAs))
        {
            if (await documents.OpenAsync(history, document.Id, cancellationToken) is { } content)
            {
                opened.Add((document.AttachedAs!.Value, content));
            }
        }

        return opened;
    }

    /// <summary>Whether it is one that its reader sees to be there, and may not open.</summary>
    private bool IsStruckForUnions(Document document, ShownHistory shown) =>
        current.Person?.Role == Role.UnionRepresentative && shown.File is CaseFile file && !file.Documents.Exists(one => one.Mark.Number == document.AttachedAs);
}
