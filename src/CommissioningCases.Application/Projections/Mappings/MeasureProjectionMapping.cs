using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Projections;

/// <summary>The table of measures that cases and contracts have.</summary>
internal sealed class MeasureProjectionMapping : IEntityTypeConfiguration<MeasureUsed>
{
    public void Configure(EntityTypeBuilder<MeasureUsed> measure)
    {
        measure.ToTable("measures_used");
        measure.HasKey(m => new { m.CaseId, m.Number });
        measure.HasIndex(m => new { m.Pct, m.SetOn, m.CaseId, m.Number }).HasDatabaseName("measures_used_pct");
        measure.IsProjection();
    }
}
