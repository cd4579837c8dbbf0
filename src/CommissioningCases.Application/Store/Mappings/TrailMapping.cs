using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Store;

internal sealed class TrailMapping :
    IEntityTypeConfiguration<CaseHistory>,
    IEntityTypeConfiguration<Entry>,
    IEntityTypeConfiguration<CaseHead>
{
    public void Configure(EntityTypeBuilder<CaseHistory> history)
    {
        history.ToTable("case_histories");
        history.Property(h => h.Id).ValueGeneratedNever();
        history.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.ToTable("entries");
        entry.HasKey(e => new { e.CaseId, e.Number });
        entry.HasIndex(e => new { e.CaseId, e.AttemptId }).IsUnique().HasDatabaseName("entries_attempt");
        entry.HasIndex(e => new { e.RecordedAt, e.CaseId, e.Number }).HasFilter("outcome = 'refused'").HasDatabaseName("entries_refused");
        entry.HasIndex(e => new { e.RecordedAt, e.CaseId, e.Number }, "entries_recorded");
        entry.HasIndex(e => new { e.UserId, e.RecordedAt, e.CaseId, e.Number }, "entries_user");
        entry.HasIndex(e => new { e.RecordedAt, e.CaseId, e.Number }, "entries_tenders").HasFilter("\"do\" = 'open-tender' and outcome = 'accepted'");
        entry.NameColumnsInSnakeCase();
        entry.Property(e => e.Fields).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<CaseHead> head)
    {
        head.ToTable("case_heads");
        head.HasKey(h => h.CaseId);
        head.Property(h => h.CaseId).ValueGeneratedNever();
        head.NameColumnsInSnakeCase();
    }
}
