using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Sampling;

internal sealed class SamplingMapping : IEntityTypeConfiguration<Sample>, IEntityTypeConfiguration<SampleLook>, IEntityTypeConfiguration<AuditFinding>, IEntityTypeConfiguration<FindingAct>
{
    public void Configure(EntityTypeBuilder<Sample> sample)
    {
        sample.ToTable("samples");
        sample.HasKey(s => s.Number);
        sample.Property(s => s.Number).ValueGeneratedNever();
        sample.Property(s => s.Subject).HasConversion<WordConverter<SampleSubject>>();
        sample.HasIndex(s => s.AttemptId).IsUnique().HasDatabaseName("samples_attempt");
        sample.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<SampleLook> look)
    {
        look.ToTable("sample_looks");
        look.HasKey(l => new { l.Sample, l.Place });
        look.HasOne<Sample>().WithMany().HasForeignKey(l => l.Sample).HasConstraintName("sample_looks_sample");
        look.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<AuditFinding> finding)
    {
        finding.ToTable("findings");
        finding.HasKey(f => f.Number);
        finding.Property(f => f.Number).ValueGeneratedNever();
        finding.HasIndex(f => f.AttemptId).IsUnique().HasDatabaseName("findings_attempt");
        finding.HasIndex(f => new { f.Sample, f.Place }).HasDatabaseName("findings_of_sample");
        finding.HasIndex(f => new { f.CaseId, f.Number }).HasDatabaseName("findings_of_case");
        finding.HasIndex(f => new { f.Trust, f.Number }).HasDatabaseName("findings_trust");
        finding.HasIndex(f => new { f.Sha, f.Number }).HasDatabaseName("findings_sha");
        finding.HasOne<Sample>().WithMany().HasForeignKey(f => f.Sample).HasConstraintName("findings_sample");
        finding.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<FindingAct> act)
    {
        act.ToTable("finding_acts");
        act.HasKey(a => new { a.Finding, a.Number });
        act.Property(a => a.Kind).HasConversion<WordConverter<FindingState>>();
        act.Property(a => a.Role).HasConversion<WordConverter<Role>>();
        act.HasIndex(a => a.AttemptId).IsUnique().HasDatabaseName("finding_acts_attempt");
        act.HasIndex(a => a.Finding).HasFilter("kind in ('accepted', 'closed')").HasDatabaseName("finding_acts_ended");
        act.HasOne<AuditFinding>().WithMany().HasForeignKey(a => a.Finding).HasConstraintName("finding_acts_finding");
        act.NameColumnsInSnakeCase();
    }
}
