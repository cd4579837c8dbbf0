using CommissioningCases.Application.Documents;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// Which document an attempt may make a part of its history: one that the same person has sent to the same history and that no entry names yet, by its own
/// name and hash, and that unions may open only where they see the entry. Imports need not ask: they tell of documents that lie elsewhere.
/// </summary>
internal sealed class EvidenceRights(CasesDbContext db)
{
    /// <summary>The document that an attempt names; null when what it names is none, or not the person's to name.</summary>
    public async Task<Document?> FindAsync(CaseState state, Person person, INamesDocument naming, CancellationToken cancellationToken) =>
        Guid.TryParse(naming.Document, out var id)
        && await db.Documents.AsNoTracking().SingleOrDefaultAsync(
            document => document.Id == id && document.CaseId == state.History.Id && document.UserId == person.Id && document.AttachedAs == null, cancellationToken) is { } found
        && naming.FileName == found.Name
        && naming.Sha256 == found.Hash
        && (!found.IsForUnions || (naming is AttachCaseDocument attached && state.File is CaseFile file && !attached.SeenByUnions(file).IsNothing))
            ? found
            : null;
}
