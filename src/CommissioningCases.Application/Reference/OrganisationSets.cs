using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Reference;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class OrganisationSets
{
    extension(CasesDbContext db)
    {
        public DbSet<Organisation> Organisations => db.Set<Organisation>();

        public DbSet<OrganisationClosing> OrganisationClosings => db.Set<OrganisationClosing>();

        public DbSet<ProviderName> ProviderNames => db.Set<ProviderName>();
    }
}
