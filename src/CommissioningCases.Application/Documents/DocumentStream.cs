using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Documents;

/// <summary>Reads a document part by part, holding no connection while whoever downloads it takes their time. Each part is asked for in the sight of the same person.</summary>
internal sealed class DocumentStream(CasesDbContext db, Guid document) : PartStream
{
    protected override async Task<byte[]> ReadPartAsync(int number, CancellationToken cancellationToken) =>
        await db.DocumentParts
            .Where(part => part.DocumentId == document && part.Part == number)
            .Select(part => part.Content)
            .SingleOrDefaultAsync(cancellationToken) ?? [];
}
