using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sampling;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class SamplingSets
{
    extension(CasesDbContext db)
    {
        public DbSet<Sample> Samples => db.Set<Sample>();

        /// <summary>Which items were looked at.</summary>
        public DbSet<SampleLook> SampleLooks => db.Set<SampleLook>();

        public DbSet<AuditFinding> Findings => db.Set<AuditFinding>();

        /// <summary>What was said of them.</summary>
        public DbSet<FindingAct> FindingActs => db.Set<FindingAct>();

        /// <summary>Has the commands that number samples, findings and what is said of them come one after the other, to the end of each one's transaction.</summary>
        internal Task WaitForTurnAtFindingsAsync(CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
    }

    /// <summary>Any number will do, as long as every server takes the same.</summary>
    private const long Lock = 5_080_2009_1411;
}
