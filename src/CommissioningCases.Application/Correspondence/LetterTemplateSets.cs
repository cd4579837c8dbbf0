using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Correspondence;

/// <summary>The table of this room, as the database offers it.</summary>
public static class LetterTemplateSets
{
    extension(CasesDbContext db)
    {
        public DbSet<LetterTemplateChange> LetterTemplates => db.Set<LetterTemplateChange>();
    }
}
