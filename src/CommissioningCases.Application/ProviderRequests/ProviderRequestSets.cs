using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderRequests;

/// <summary>The table of this room, as the database offers it.</summary>
public static class ProviderRequestSets
{
    extension(CasesDbContext db)
    {
        public DbSet<ProviderRequest> ProviderRequests => db.Set<ProviderRequest>();
    }
}
