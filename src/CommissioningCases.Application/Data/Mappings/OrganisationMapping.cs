using CommissioningCases.Application.Reference;
using CommissioningCases.Domain.Bodies;
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
        builder.Entity<ProviderClosing>(closing =>
        {
            closing.ToTable("provider_closings");
            closing.HasIndex(c => new { c.Code, c.Id }).HasDatabaseName("provider_closings_code");
            closing.NameColumnsInSnakeCase();
        });
    }
}
