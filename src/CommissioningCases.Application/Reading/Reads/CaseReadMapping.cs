using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Reading;

internal sealed class CaseReadMapping : IEntityTypeConfiguration<CaseRead>
{
    public void Configure(EntityTypeBuilder<CaseRead> read)
    {
        read.ToTable("case_reads");
        read.Property(r => r.Role).HasConversion<WordConverter<Role>>();
        read.HasIndex(r => new { r.CaseId, r.UserId, r.Hour }).IsUnique().HasDatabaseName("case_reads_once_an_hour");
        read.HasIndex(r => new { r.UserId, r.Id }).HasDatabaseName("case_reads_user");
        read.NameColumnsInSnakeCase();
    }
}
