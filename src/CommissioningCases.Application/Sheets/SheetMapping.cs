using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Sheets;

internal sealed class SheetMapping : IEntityTypeConfiguration<SheetUpload>, IEntityTypeConfiguration<SheetRecord>
{
    public void Configure(EntityTypeBuilder<SheetUpload> upload)
    {
        upload.ToTable("sheet_uploads");
        upload.Property(u => u.Id).ValueGeneratedNever();
        upload.Property(u => u.Kind).HasConversion<WordConverter<SheetKind>>();
        upload.Property(u => u.State).HasConversion<WordConverter<SheetState>>();
        upload.HasIndex(u => new { u.Person, u.SentAt, u.Id }).HasDatabaseName("sheet_uploads_person");
        upload.HasIndex(u => u.SentAt).HasDatabaseName("sheet_uploads_sent");
        upload.HasIndex(u => new { u.AliveAt, u.Id }).HasFilter("state in ('to-check', 'to-import')").HasDatabaseName("sheet_uploads_waiting");
        upload.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<SheetRecord> row)
    {
        row.ToTable("sheet_rows");
        row.HasKey(r => new { r.UploadId, r.Number });
        row.Property(r => r.State).HasConversion<WordConverter<SheetRowState>>();
        row.Property(r => r.Fields).HasColumnType("jsonb");
        row.HasIndex(r => new { r.UploadId, r.State, r.Number }).HasDatabaseName("sheet_rows_state");
        row.NameColumnsInSnakeCase();
    }
}
