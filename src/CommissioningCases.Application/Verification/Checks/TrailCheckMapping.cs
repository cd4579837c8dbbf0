using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Verification;

internal sealed class TrailCheckMapping : IEntityTypeConfiguration<TrailCheck>
{
    public void Configure(EntityTypeBuilder<TrailCheck> check)
    {
        check.ToTable("trail_checks");
        check.Property(c => c.State).HasConversion<WordConverter<TrailCheckState>>();
        check.HasIndex(c => c.Id).HasFilter("state = 'waiting'").HasDatabaseName("trail_checks_waiting");
        check.NameColumnsInSnakeCase();
    }
}
