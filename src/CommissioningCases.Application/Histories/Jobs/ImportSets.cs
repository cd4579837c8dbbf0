using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Histories;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class ImportSets
{
    extension(CasesDbContext db)
    {
        public DbSet<ImportJob> ImportJobs => db.Set<ImportJob>();

        public DbSet<ImportFilePart> ImportFileParts => db.Set<ImportFilePart>();

        public DbSet<ImportReportRow> ImportReportRows => db.Set<ImportReportRow>();
    }
}
