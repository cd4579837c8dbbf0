using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Projections;

/// <summary>The tables of the views that those who oversee cases read.</summary>
internal sealed class OversightProjectionMapping :
    IEntityTypeConfiguration<CaseReview>,
    IEntityTypeConfiguration<CaseOversight>,
    IEntityTypeConfiguration<CaseAwaited>,
    IEntityTypeConfiguration<CaseBoardMatter>,
    IEntityTypeConfiguration<CaseBoardDecision>,
    IEntityTypeConfiguration<CaseTally>,
    IEntityTypeConfiguration<ProjectionsMade>
{
    public void Configure(EntityTypeBuilder<CaseReview> review)
    {
        review.IsProjectionByDay("case_reviews", nameof(CaseReview.AskedOn));
        review.HasIndex(r => new { r.Sha, r.AskedOn, r.CaseId, r.Number }).HasFilter(CaseReview.IsWaiting).HasDatabaseName("case_reviews_waiting");
        review.HasIndex(r => new { r.Pct, r.AskedOn, r.CaseId, r.Number }).HasFilter(CaseReview.IsWaiting).HasDatabaseName("case_reviews_pct_waiting");
        review.HasIndex(r => new { r.AskedOn, r.CaseId, r.Number }).HasDatabaseName("case_reviews_asked");
    }

    public void Configure(EntityTypeBuilder<CaseOversight> oversight)
    {
        oversight.ToTable("case_oversight");
        oversight.HasKey(o => new { o.CaseId, o.Number });
        oversight.HasIndex(o => new { o.Pct, o.State, o.OversightGroup, o.Since, o.CaseId }).HasDatabaseName("case_oversight_pct");
        oversight.HasIndex(o => new { o.Sha, o.State, o.OversightGroup, o.Since, o.CaseId }).HasDatabaseName("case_oversight_sha");
        oversight.HasIndex(o => new { o.State, o.OversightGroup, o.Since, o.CaseId }).HasDatabaseName("case_oversight_state");
        oversight.IsProjection();
    }

    public void Configure(EntityTypeBuilder<CaseAwaited> awaited)
    {
        awaited.ToTable("case_awaited");
        awaited.HasKey(a => new { a.CaseId, a.Number });
        awaited.HasIndex(a => new { a.Sha, a.Turn, a.WantedBy, a.Since, a.CaseId, a.Number }).HasDatabaseName("case_awaited_sha");
        awaited.HasIndex(a => new { a.Turn, a.WantedBy, a.Since, a.CaseId, a.Number }).HasDatabaseName("case_awaited_turn");
        awaited.HasIndex(a => new { a.Pct, a.Mechanism, a.Turn, a.WantedBy, a.CaseId }).HasDatabaseName("case_awaited_pct");
        awaited.IsProjection();
    }

    public void Configure(EntityTypeBuilder<CaseBoardMatter> matter)
    {
        matter.ToTable("case_board_matters");
        matter.HasKey(m => new { m.CaseId, m.Number });
        matter.HasIndex(m => new { m.Pct, m.Missing, m.Since, m.CaseId, m.Number }).HasFilter(CaseBoardMatter.IsWaiting).HasDatabaseName("case_board_matters_pct");
        matter.HasIndex(m => new { m.Missing, m.Since, m.CaseId, m.Number }).HasFilter(CaseBoardMatter.IsWaiting).HasDatabaseName("case_board_matters_waiting");
        matter.HasIndex(m => new { m.DecidedOn, m.CaseId, m.Number }).HasFilter(CaseBoardMatter.IsDecided).HasDatabaseName("case_board_matters_decided");
        matter.HasIndex(m => new { m.Pct, m.DecidedOn, m.CaseId, m.Number }).HasFilter(CaseBoardMatter.IsDecided).HasDatabaseName("case_board_matters_pct_decided");
        matter.IsProjection();
    }

    public void Configure(EntityTypeBuilder<CaseBoardDecision> decision)
    {
        decision.IsRegister("case_board_decisions", nameof(CaseBoardDecision.OnDay));
    }

    public void Configure(EntityTypeBuilder<CaseTally> tally)
    {
        tally.ToTable("case_tallies");
        tally.HasKey(t => new { t.Pct, t.What, t.Scenario, t.Subject, t.State });
        tally.HasIndex(t => new { t.Sha, t.What }).HasDatabaseName("case_tallies_sha");
        tally.HasIndex(t => new { t.Sha, t.Pct }).HasFilter(CaseTally.IsOfContracts).HasDatabaseName("case_tallies_contracts");
        tally.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<ProjectionsMade> made)
    {
        made.ToTable("view_edition");
        made.HasNoKey();
        made.Property(m => m.Edition).HasColumnName("edition");
    }
}
