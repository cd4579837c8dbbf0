using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Store;

/// <summary>
/// The database: accounts, the trail, and what stands on them. Each room maps its own tables and offers them here as a set. The tables themselves are made by Migrations/*.sql.
/// </summary>
/// <param name="current">Whose sight it has; null outside the application's services, where nothing tells the database of any.</param>
public sealed class CasesDbContext(DbContextOptions<CasesDbContext> options, CurrentPerson? current = null)
    : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<CaseHistory> CaseHistories => Set<CaseHistory>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<AccountHolder> AccountHolders => Set<AccountHolder>();

    public DbSet<CaseHead> CaseHeads => Set<CaseHead>();

    /// <summary>The keys by which the sign-in cookies are encrypted, shared by every server of the service.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc cref="CasesDbContext(DbContextOptions{CasesDbContext}, CurrentPerson?)" path="/param[@name='current']"/>
    internal CurrentPerson? Current => current;

    /// <summary>Whether the connection that is being opened is told with its first batch what it may show.</summary>
    internal bool IsOpenedForBatch { get; set; }

    /// <summary>What the open connection is still to be told; null where it was, or need not be.</summary>
    internal SightTelling? Untold { get; set; }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CasesDbContext).Assembly);
    }
}
