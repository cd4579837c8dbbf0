using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Strategies;

/// <summary>The table of this room, as the database offers it.</summary>
public static class StrategySets
{
    extension(CasesDbContext db)
    {
        /// <summary>The sign-offs of the strategies of Primary Care Trusts.</summary>
        public DbSet<StrategySignOff> StrategySignOffs => db.Set<StrategySignOff>();
    }
}
