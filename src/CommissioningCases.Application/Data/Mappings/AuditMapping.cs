using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases.Reads;
using CommissioningCases.Application.Evidence.Checks;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Data.Mappings;

/// <summary>What auditors look at beside the trail itself.</summary>
internal static class AuditMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<CaseRead>(read =>
        {
            read.ToTable("case_reads");
            read.Property(r => r.Role).HasConversion<WordConverter<Role>>();
            read.HasIndex(r => new { r.CaseId, r.UserId, r.Hour }).IsUnique().HasDatabaseName("case_reads_once_an_hour");
            read.HasIndex(r => new { r.UserId, r.Id }).HasDatabaseName("case_reads_user");
            read.NameColumnsInSnakeCase();
        });
        builder.Entity<TrailCheck>(check =>
        {
            check.ToTable("trail_checks");
            check.Property(c => c.State).HasConversion<WordConverter<TrailCheckState>>();
            check.HasIndex(c => c.Id).HasFilter("state = 'waiting'").HasDatabaseName("trail_checks_waiting");
            check.NameColumnsInSnakeCase();
        });
    }
}
