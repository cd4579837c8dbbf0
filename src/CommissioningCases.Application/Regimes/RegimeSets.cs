using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Regimes;

/// <summary>The table of this room, as the database offers it.</summary>
public static class RegimeSets
{
    extension(CasesDbContext db)
    {
        /// <summary>What authorities recorded of providers under the NHS Performance Regime.</summary>
        public DbSet<RegimeEntry> RegimeEntries => db.Set<RegimeEntry>();
    }
}
