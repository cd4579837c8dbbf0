using System.Text.Json;
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
    public async Task<Document?> FindAsync(Guid history, Person person, JsonElement fields, CancellationToken cancellationToken) =>
        Guid.TryParse(Text(fields, AttachEvidence.DocumentField), out var id)
        && await db.Documents.AsNoTracking().SingleOrDefaultAsync(
            document => document.Id == id && document.CaseId == history && document.UserId == person.Id && document.AttachedAs == null, cancellationToken) is { } found
        && Text(fields, AttachEvidence.FileNameField) == found.Name
        && Text(fields, AttachEvidence.Sha256Field) == found.Hash
            ? found
            : null;

    private static string? Text(JsonElement fields, Field field) =>
        fields.TryGetProperty(field.Name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
