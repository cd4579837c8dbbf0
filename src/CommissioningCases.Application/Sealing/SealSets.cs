using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sealing;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class SealSets
{
    extension(CasesDbContext db)
    {
        public DbSet<Seal> Seals => db.Set<Seal>();

        internal DbSet<SealedLeaf> SealedLeaves => db.Set<SealedLeaf>();
    }
}
