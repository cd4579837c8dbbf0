using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Regimes;

internal sealed class RegimeMapping : IEntityTypeConfiguration<RegimeEntry>
{
    public void Configure(EntityTypeBuilder<RegimeEntry> entry)
    {
        entry.ToTable("regime_entries");
        entry.HasKey(e => new { e.Sha, e.Provider, e.Number });
        entry.Property(e => e.Level).HasConversion<WordConverter<RegimeLevel>>();
        entry.NameColumnsInSnakeCase();
    }
}
