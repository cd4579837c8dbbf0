using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderQuestions;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class ProviderQuestionSets
{
    extension(CasesDbContext db)
    {
        public DbSet<ProviderQuestion> ProviderQuestions => db.Set<ProviderQuestion>();

        public DbSet<ProviderDocument> ProviderDocuments => db.Set<ProviderDocument>();
    }
}
