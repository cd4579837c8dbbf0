using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Reference;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<OrganisationClosing>, IEntityTypeConfiguration<ProviderName>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisations");
        organisation.HasKey(o => new { o.Kind, o.Code });
        organisation.Property(o => o.Kind).HasConversion<WordConverter<OrganisationKind>>();
        organisation.Property(o => o.ProviderKind).HasConversion<WordConverter<ProviderKind>>();
        organisation.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<OrganisationClosing> closing)
    {
        closing.ToTable("organisation_closings");
        closing.Property(c => c.Kind).HasConversion<WordConverter<OrganisationKind>>();
        closing.HasIndex(c => new { c.Kind, c.Code, c.Id }).HasDatabaseName("organisation_closings_code");
        closing.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<ProviderName> name)
    {
        name.ToTable("provider_names");
        name.HasIndex(n => new { n.Code, n.Id }).HasDatabaseName("provider_names_code");
        name.NameColumnsInSnakeCase();
    }
}
