using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Reading;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class CaseReadSets
{
    extension(CasesDbContext db)
    {
        public DbSet<CaseRead> CaseReads => db.Set<CaseRead>();
    }
}
