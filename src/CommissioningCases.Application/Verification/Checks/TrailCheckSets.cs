using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class TrailCheckSets
{
    extension(CasesDbContext db)
    {
        public DbSet<TrailCheck> TrailChecks => db.Set<TrailCheck>();
    }
}
