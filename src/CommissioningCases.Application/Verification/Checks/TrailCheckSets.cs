using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class TrailCheckSets
{
    extension(CasesDbContext db)
    {
        public DbSet<TrailCheck> TrailChecks => db.Set<TrailCheck>();

        /// <summary>By the ids of the checks, each of which comes to one at most.</summary>
        public DbSet<KeptVerdict> TrailVerdicts => db.Set<KeptVerdict>();
    }
}
