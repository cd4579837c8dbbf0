using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Store;

/// <summary>
/// The database: accounts, the trail, and what stands on them. Each room maps its own tables and offers them here as a set. The tables themselves are made by Migrations/*.sql.
/// </summary>
public sealed class CasesDbContext(DbContextOptions<CasesDbContext> options)
    : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<CaseHistory> CaseHistories => Set<CaseHistory>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<AccountHolder> AccountHolders => Set<AccountHolder>();

    public DbSet<CaseHead> CaseHeads => Set<CaseHead>();

    /// <summary>The keys by which the sign-in cookies are encrypted, shared by every server of the service.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CasesDbContext).Assembly);
    }
}
