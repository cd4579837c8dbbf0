using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sheets;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class SheetSets
{
    extension(CasesDbContext db)
    {
        public DbSet<SheetUpload> SheetUploads => db.Set<SheetUpload>();

        public DbSet<SheetRecord> SheetRecords => db.Set<SheetRecord>();
    }
}
