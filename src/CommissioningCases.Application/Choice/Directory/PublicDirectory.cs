using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Choice;

/// <summary>Who can open a cluster's directory.</summary>
public enum DirectoryReach
{
    /// <summary>Whoever has an account that sees it.</summary>
    [Label("People with an account of this service")]
    Accounts,

    [Label("Everybody who has its address")]
    Everybody,

    [Label("Everybody, and search engines may list it")]
    Listed,
}

/// <summary>That a cluster has chosen who can open its directory.</summary>
public sealed class PublicDirectory
{
    /// <summary>Code of the PCT cluster.</summary>
    public required string Cluster { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public required bool IsIndexed { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required Guid ChangedBy { get; init; }

    public DirectoryReach Reach => IsOpen ? IsIndexed ? DirectoryReach.Listed : DirectoryReach.Everybody : DirectoryReach.Accounts;
}

internal sealed class PublicDirectoryMapping : IEntityTypeConfiguration<PublicDirectory>
{
    public void Configure(EntityTypeBuilder<PublicDirectory> directory)
    {
        directory.ToTable("public_directories");
        directory.HasKey(d => d.Cluster);
        directory.Ignore(d => d.Reach);
        directory.NameColumnsInSnakeCase();
    }
}

/// <summary>The table of who can open which directory, as the database offers it.</summary>
public static class PublicDirectorySets
{
    extension(CasesDbContext db)
    {
        public DbSet<PublicDirectory> PublicDirectories => db.Set<PublicDirectory>();
    }
}
