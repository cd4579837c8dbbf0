using CommissioningCases.Application.Reference;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Data.Mappings;

internal static class OrganisationMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("organisations");
            organisation.HasKey(o => new { o.Kind, o.Code });
            organisation.Property(o => o.Kind).HasConversion<WordConverter<OrganisationKind>>();
            organisation.Property(o => o.ProviderKind).HasConversion<WordConverter<ProviderKind>>();
            organisation.NameColumnsInSnakeCase();
        });
        builder.Entity<OrganisationClosing>(closing =>
        {
            closing.ToTable("organisation_closings");
            closing.Property(c => c.Kind).HasConversion<WordConverter<OrganisationKind>>();
            closing.HasIndex(c => new { c.Kind, c.Code, c.Id }).HasDatabaseName("organisation_closings_code");
            closing.NameColumnsInSnakeCase();
        });
    }
}
