using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Oversight;

internal sealed class QuarterReportMapping : IEntityTypeConfiguration<KeptQuarterReport>
{
    public void Configure(EntityTypeBuilder<KeptQuarterReport> report)
    {
        report.ToTable("quarter_reports");
        report.HasKey(r => r.Number);
        report.Property(r => r.Number).UseIdentityByDefaultColumn();
        report.HasIndex(r => r.AttemptId).IsUnique().HasDatabaseName("quarter_reports_attempt");
        report.HasIndex(r => new { r.Sha, r.Number }).HasDatabaseName("quarter_reports_sha");
        report.NameColumnsInSnakeCase();
    }
}
