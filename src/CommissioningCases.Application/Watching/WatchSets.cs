using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>The table of this room, as the database offers it.</summary>
public static class WatchSets
{
    extension(CasesDbContext db)
    {
        public DbSet<Watch> Watches => db.Set<Watch>();
    }
}
