using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class WatchSets
{
    extension(CasesDbContext db)
    {
        public DbSet<Watch> Watches => db.Set<Watch>();

        public DbSet<UnionWatch> UnionWatches => db.Set<UnionWatch>();
    }
}
