using CommissioningCases.Application.Histories;
using CommissioningCases.Application.Histories.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Data.Mappings;

internal static class ImportMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<ImportJob>(job =>
        {
            job.ToTable("import_jobs");
            job.Property(j => j.Id).ValueGeneratedNever();
            job.Property(j => j.State).HasConversion<WordConverter<ImportJobState>>();
            job.HasIndex(j => new { j.AddedAt, j.Id }).HasDatabaseName("import_jobs_added");
            job.HasIndex(["AddedAt", "Id"], "import_jobs_waiting").HasFilter("state = 'waiting'").HasDatabaseName("import_jobs_waiting");
            job.NameColumnsInSnakeCase();
        });
        builder.Entity<ImportFilePart>(part =>
        {
            part.ToTable("import_file_parts");
            part.HasKey(p => new { p.JobId, p.Number });
            part.NameColumnsInSnakeCase();
        });
        builder.Entity<ImportReportRow>(row =>
        {
            row.ToTable("import_report_rows");
            row.HasKey(r => new { r.JobId, r.Number });
            row.Property(r => r.Outcome).HasConversion<WordConverter<OutcomeKind>>();
            row.HasIndex(r => new { r.JobId, r.Number }).HasFilter("outcome <> 'accepted'").HasDatabaseName("import_report_rows_not_accepted");
            row.NameColumnsInSnakeCase();
        });
    }
}
