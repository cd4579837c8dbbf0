using CommissioningCases.Application.Data.Trail;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Data.Mappings;

internal static class TrailMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<CaseHistory>(history =>
        {
            history.ToTable("case_histories");
            history.Property(h => h.Id).ValueGeneratedNever();
            history.NameColumnsInSnakeCase();
        });
        builder.Entity<Entry>(entry =>
        {
            entry.ToTable("entries");
            entry.HasKey(e => new { e.CaseId, e.Number });
            entry.HasIndex(e => new { e.CaseId, e.AttemptId }).IsUnique().HasDatabaseName("entries_attempt");
            entry.NameColumnsInSnakeCase();
            entry.Property(e => e.Fields).HasColumnType("jsonb");
        });
        builder.Entity<CaseHead>(head =>
        {
            head.ToTable("case_heads");
            head.HasKey(h => h.CaseId);
            head.Property(h => h.CaseId).ValueGeneratedNever();
            head.NameColumnsInSnakeCase();
        });
    }
}
