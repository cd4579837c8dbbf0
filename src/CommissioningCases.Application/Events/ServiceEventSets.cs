using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Events;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class ServiceEventSets
{
    extension(CasesDbContext db)
    {
        public DbSet<ServiceEvent> ServiceEvents => db.Set<ServiceEvent>();
    }
}
