using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Verification;

internal sealed class TrailCheckMapping : IEntityTypeConfiguration<TrailCheck>, IEntityTypeConfiguration<KeptVerdict>
{
    public void Configure(EntityTypeBuilder<TrailCheck> check)
    {
        check.ToTable("trail_checks");
        check.Property(c => c.State).HasConversion<WordConverter<TrailCheckState>>();
        check.HasIndex(c => c.Id).HasFilter("state = 'waiting'").HasDatabaseName("trail_checks_waiting");
        check.HasIndex(c => new { c.AskedBy, c.AskedAt }).HasDatabaseName("trail_checks_asked");
        check.NameColumnsInSnakeCase();
    }
    public void Configure(EntityTypeBuilder<KeptVerdict> verdict)
    {
        verdict.ToTable("trail_verdicts");
        verdict.Property(v => v.Id).ValueGeneratedNever();
        verdict.NameColumnsInSnakeCase();
    }
}
