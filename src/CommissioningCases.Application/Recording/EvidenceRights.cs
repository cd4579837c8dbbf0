using CommissioningCases.Application.Documents;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// Which document an attempt may put to an application: one that the same person has sent to the same history and that no entry names yet, by its own
/// name and hash. Imports need not ask: they tell of documents that lie elsewhere.
/// </summary>
internal sealed class EvidenceRights(CasesDbContext db)
{
    /// <summary>The document that an attempt names; null when what it names is none, or not the person's to name.</summary>
    public async Task<Document?> FindAsync(Guid history, Person person, AttachEvidence evidence, CancellationToken cancellationToken) =>
        Guid.TryParse(evidence.Document, out var id)
        && await db.Documents.AsNoTracking().SingleOrDefaultAsync(
            document => document.Id == id && document.CaseId == history && document.UserId == person.Id && document.AttachedAs == null, cancellationToken) is { } found
        && evidence.FileName == found.Name
        && evidence.Sha256 == found.Hash
            ? found
            : null;
}
