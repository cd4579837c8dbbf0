using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Histories;

internal sealed class ImportMapping :
    IEntityTypeConfiguration<ImportJob>,
    IEntityTypeConfiguration<ImportFilePart>,
    IEntityTypeConfiguration<ImportReportRow>
{
    public void Configure(EntityTypeBuilder<ImportJob> job)
    {
        job.ToTable("import_jobs");
        job.Property(j => j.Id).ValueGeneratedNever();
        job.Property(j => j.State).HasConversion<WordConverter<ImportJobState>>();
        job.HasIndex(j => new { j.AddedAt, j.Id }).HasDatabaseName("import_jobs_added");
        job.HasIndex(["AddedAt", "Id"], "import_jobs_waiting").HasFilter("state = 'waiting'").HasDatabaseName("import_jobs_waiting");
        job.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<ImportFilePart> part)
    {
        part.ToTable("import_file_parts");
        part.HasKey(p => new { p.JobId, p.Number });
        part.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<ImportReportRow> row)
    {
        row.ToTable("import_report_rows");
        row.HasKey(r => new { r.JobId, r.Number });
        row.Property(r => r.Outcome).HasConversion<WordConverter<OutcomeKind>>();
        row.HasIndex(r => new { r.JobId, r.Number }).HasFilter("outcome <> 'accepted'").HasDatabaseName("import_report_rows_not_accepted");
        row.NameColumnsInSnakeCase();
    }
}
