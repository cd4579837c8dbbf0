using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Projections;

/// <summary>The tables of the views of choice programmes.</summary>
internal sealed class ProgrammeProjectionMapping : IEntityTypeConfiguration<ChoiceProgramme>, IEntityTypeConfiguration<ChoiceListing>
{
    public void Configure(EntityTypeBuilder<ChoiceProgramme> programme)
    {
        programme.ToTable("choice_programmes");
        programme.HasKey(p => p.CaseId);
        programme.HasIndex(p => p.Cluster).IsUnique().HasDatabaseName("choice_programmes_cluster");
        programme.HasIndex(p => p.Sha).HasDatabaseName("choice_programmes_sha");
        programme.HasIndex(p => p.Pcts).HasMethod("gin").HasDatabaseName("choice_programmes_pcts");
        programme.IsProjection();
    }

    public void Configure(EntityTypeBuilder<ChoiceListing> listing)
    {
        listing.ToTable("choice_listings");
        listing.HasKey(l => new { l.CaseId, l.Number });
        listing.HasIndex(l => new { l.Service, l.Cluster, l.ProviderName, l.Number }).HasFilter("live_on is not null").HasDatabaseName("choice_listings_service");
        listing.HasIndex(l => new { l.Cluster, l.Service, l.ProviderName, l.Number }).HasFilter("live_on is not null").HasDatabaseName("choice_listings_cluster");
        listing.HasIndex(l => new { l.Provider, l.Service }).HasFilter("live_on is not null").HasDatabaseName("choice_listings_provider");
        listing.IsProjection();
    }
}
