using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Strategies;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class StrategySets
{
    extension(CasesDbContext db)
    {
        /// <summary>The sign-offs of the strategies of Primary Care Trusts.</summary>
        public DbSet<StrategySignOff> StrategySignOffs => db.Set<StrategySignOff>();

        /// <summary>What their signed documents hold.</summary>
        public DbSet<StrategyDocumentPart> StrategyDocumentParts => db.Set<StrategyDocumentPart>();
    }
}
