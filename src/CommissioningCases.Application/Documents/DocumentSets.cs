using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Documents;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class DocumentSets
{
    extension(CasesDbContext db)
    {
        public DbSet<Document> Documents => db.Set<Document>();

        public DbSet<DocumentPart> DocumentParts => db.Set<DocumentPart>();
    }
}
