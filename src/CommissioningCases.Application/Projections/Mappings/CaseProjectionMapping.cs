using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Projections;

/// <summary>The tables of the views. Whatever writes them takes their columns from here.</summary>
internal sealed class CaseProjectionMapping :
    IEntityTypeConfiguration<CaseSummary>,
    IEntityTypeConfiguration<CaseText>,
    IEntityTypeConfiguration<CaseWords>,
    IEntityTypeConfiguration<SearchWord>,
    IEntityTypeConfiguration<SearchLexeme>,
    IEntityTypeConfiguration<CaseStage>,
    IEntityTypeConfiguration<CaseEngagement>,
    IEntityTypeConfiguration<CaseChance>,
    IEntityTypeConfiguration<CaseAssurance>,
    IEntityTypeConfiguration<CaseDeparture>,
    IEntityTypeConfiguration<CaseDeadline>,
    IEntityTypeConfiguration<CaseCount>
{
    public void Configure(EntityTypeBuilder<CaseSummary> summary)
    {
        summary.ToTable("case_summaries");
        summary.HasKey(s => s.CaseId);
        summary.HasIndex(s => s.Owner).HasMethod("hash").HasFilter("closed_on is null").HasDatabaseName("case_summaries_owner");
        summary.HasIndex(s => new { s.Owner, s.LastRecordedAt, s.CaseId }).HasDatabaseName("case_summaries_owner_recorded");
        summary.HasIndex(s => s.Providers).HasMethod("gin").HasDatabaseName("case_summaries_providers");
        summary.HasIndex(s => new { s.Pct, s.StageEntered, s.CaseId }).HasFilter("closed_on is null and not staff_engaged").HasDatabaseName("case_summaries_pct_staff");
        summary.HasIndex(s => new { s.Sha, s.StageEntered, s.CaseId }).HasFilter("closed_on is null and not staff_engaged").HasDatabaseName("case_summaries_sha_staff");
        summary.HasIndex(s => new { s.StageEntered, s.CaseId }).HasFilter("closed_on is null and not staff_engaged").HasDatabaseName("case_summaries_staff");
        summary.HasIndex(s => new { s.Pct, s.PublicRecordedAt, s.CaseId, s.PublicDue }).HasDatabaseName("case_summaries_pct_public_recorded");
        summary.HasIndex(s => new { s.Sha, s.PublicRecordedAt, s.CaseId, s.PublicDue }).HasDatabaseName("case_summaries_sha_public_recorded");
        summary.HasIndex(s => new { s.Pct, s.PublicDue, s.CaseId }).HasDatabaseName("case_summaries_pct_public_due");
        summary.HasIndex(s => new { s.Sha, s.PublicDue, s.CaseId }).HasDatabaseName("case_summaries_sha_public_due");
        summary.HasIndex(s => new { s.ClosedOn, s.CaseId }).HasFilter("awarded_to is not null").HasDatabaseName("case_summaries_awarded");
        summary.HasIndex(s => new { s.Pct, s.ClosedOn, s.CaseId }).HasFilter("awarded_to is not null").HasDatabaseName("case_summaries_pct_awarded");
        summary.HasIndex(s => new { s.Sha, s.ClosedOn, s.CaseId }).HasFilter("awarded_to is not null").HasDatabaseName("case_summaries_sha_awarded");
        summary.HasIndex(s => new { s.Contract, s.CaseId }).HasFilter("contract is not null").HasDatabaseName("case_summaries_contract");
        HasThoseThat(summary, "held_since is not null", "held");
        HasThoseThat(summary, "not_engaged_said_on is not null", "said");
        IsOrderedBy(summary, nameof(CaseSummary.LastRecordedAt), "recorded", and: nameof(CaseSummary.NextDue));
        IsOrderedBy(summary, nameof(CaseSummary.NextDue), "due");
        IsOrderedBy(summary, nameof(CaseSummary.Began), "began");
        IsOrderedBy(summary, nameof(CaseSummary.ServiceStart), "service", collation: ProjectionShape.English);
        summary.Property(s => s.ServiceStart).HasComputedColumnSql($"left(service, {IndexedText.Longest})", stored: true);
        summary.IsProjection();
    }

    public void Configure(EntityTypeBuilder<CaseText> text)
    {
        text.ToTable("case_texts");
        text.HasKey(t => new { t.CaseId, t.Number });
        text.Property(t => t.Search).HasColumnType("tsvector").HasComputedColumnSql("to_tsvector('english'::regconfig, plain_text(text))", stored: true);
        text.IsProjection();
    }

    public void Configure(EntityTypeBuilder<CaseWords> words)
    {
        words.ToTable("case_words");
        words.HasKey(w => new { w.CaseId, w.IsConfidential });
        words.HasIndex(w => new { w.Pct, w.Sha, w.Words }).HasMethod("gin").HasStorageParameter("fastupdate", false).HasDatabaseName("case_words_search");
        words.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<SearchWord> word)
    {
        word.ToTable("search_words");
        word.HasKey(w => w.Word);
        word.HasIndex(w => w.Word).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("search_words_near");
        word.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<SearchLexeme> lexeme)
    {
        lexeme.ToTable("search_lexemes");
        lexeme.HasKey(l => l.Lexeme);
        lexeme.Property(l => l.Lexeme).UseCollation("C");
        lexeme.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<CaseStage> stage)
    {
        stage.ToTable("case_stages");
        stage.HasKey(s => new { s.CaseId, s.Number });
        stage.IsProjection();
    }

    public void Configure(EntityTypeBuilder<CaseEngagement> engagement)
    {
        engagement.IsRegister("case_engagements", nameof(CaseEngagement.OnDay));
        engagement.Property(e => e.Search).HasColumnType("tsvector").HasComputedColumnSql("to_tsvector('english'::regconfig, plain_text(party || ' ' || summary))", stored: true);
        engagement.HasIndex(e => new { e.Pct, e.Sha, e.Search }).HasMethod("gin").HasDatabaseName("case_engagements_search");
        engagement.HasIndex(e => new { e.StaffViewOn, e.CaseId, e.Number }).HasFilter("staff_view = 'disputed'").HasDatabaseName("case_engagements_disputed");
        engagement.HasIndex(e => new { e.Sha, e.DisputedOn, e.CaseId, e.Number }).HasFilter(CaseEngagement.IsDisputed).HasDatabaseName("case_engagements_sha_dispute");
        engagement.HasIndex(e => new { e.Pct, e.DisputedOn, e.CaseId, e.Number }).HasFilter(CaseEngagement.IsDisputed).HasDatabaseName("case_engagements_pct_dispute");
        engagement.HasIndex(e => new { e.DisputedOn, e.CaseId, e.Number }).HasFilter(CaseEngagement.IsDisputed).HasDatabaseName("case_engagements_dispute");
    }

    public void Configure(EntityTypeBuilder<CaseChance> chance)
    {
        chance.IsRegister("case_chances", nameof(CaseChance.Offered));
        chance.Property(c => c.Search).HasColumnType("tsvector").HasComputedColumnSql("to_tsvector('english'::regconfig, plain_text(expectations))", stored: true);
        chance.HasIndex(c => new { c.Pct, c.Sha, c.Search }).HasMethod("gin").HasDatabaseName("case_chances_search");
        chance.HasIndex(c => new { c.JudgedOn, c.CaseId, c.Number }).HasFilter("judged_on is not null").HasDatabaseName("case_chances_judged");
    }

    public void Configure(EntityTypeBuilder<CaseAssurance> assurance)
    {
        assurance.ToTable("case_assurances");
        assurance.HasKey(a => new { a.CaseId, a.Number });
        assurance.IsProjection();
        assurance.HasIndex(a => new { a.Sha, a.ConditionsDue, a.CaseId, a.Number }).HasFilter(CaseAssurance.HasOpenConditions).HasDatabaseName("case_assurances_conditions");
        assurance.HasIndex([nameof(CaseAssurance.Sha), nameof(CaseAssurance.ConditionsDue), nameof(CaseAssurance.CaseId), nameof(CaseAssurance.Number)], "case_assurances_sha_staff").HasFilter(CaseAssurance.HasOpenStaffConditions);
        assurance.HasIndex(a => new { a.Pct, a.ConditionsDue, a.CaseId, a.Number }).HasFilter(CaseAssurance.HasOpenStaffConditions).HasDatabaseName("case_assurances_pct_staff");
        assurance.HasIndex(a => new { a.OnDay, a.CaseId, a.Number }).HasFilter(CaseAssurance.IsOfForum).HasDatabaseName("case_assurances_forum");
        assurance.HasIndex(a => new { a.Sha, a.OnDay, a.CaseId, a.Number }).HasFilter(CaseAssurance.IsOfForum).HasDatabaseName("case_assurances_sha_forum");
        assurance.HasIndex(a => new { a.Pct, a.OnDay, a.CaseId, a.Number }).HasFilter(CaseAssurance.IsOfForum).HasDatabaseName("case_assurances_pct_forum");
    }

    public void Configure(EntityTypeBuilder<CaseDeparture> departure)
    {
        departure.IsProjectionByDay("case_departures", nameof(CaseDeparture.OnDay));
        departure.HasIndex(d => new { d.Sha, d.OnDay, d.CaseId, d.Number }).HasFilter(CaseDeparture.IsWaiting).HasDatabaseName("case_departures_waiting");
        departure.HasIndex(d => new { d.Pct, d.OnDay, d.CaseId, d.Number }).HasFilter(CaseDeparture.IsWaiting).HasDatabaseName("case_departures_pct_waiting");
        departure.HasIndex(d => new { d.CaseId, d.Number }).HasFilter(CaseDeparture.IsWaiting).HasDatabaseName("case_departures_case_waiting");
        departure.HasIndex(d => new { d.OnDay, d.CaseId, d.Number }).HasDatabaseName("case_departures_day");
        departure.HasIndex(d => new { d.Sha, d.ActionDue, d.CaseId, d.Number }).HasFilter(CaseDeparture.HasOpenAction).HasDatabaseName("case_departures_actions");
    }

    public void Configure(EntityTypeBuilder<CaseDeadline> deadline)
    {
        deadline.IsRegister("case_deadlines", nameof(CaseDeadline.Due));
        deadline.HasIndex(d => new { d.Owner, d.Due, d.CaseId, d.Number }).HasDatabaseName("case_deadlines_owner");
        deadline.HasIndex(d => new { d.Pct, d.What, d.Due, d.CaseId, d.Number }).HasDatabaseName("case_deadlines_pct_what");
        deadline.HasIndex(d => new { d.Sha, d.What, d.Due, d.CaseId, d.Number }).HasDatabaseName("case_deadlines_sha_what");
        deadline.HasIndex(d => new { d.What, d.Due, d.CaseId, d.Number }).HasDatabaseName("case_deadlines_what");
    }

    public void Configure(EntityTypeBuilder<CaseCount> count)
    {
        count.ToTable("case_counts");
        count.HasKey(c => new { c.Pct, c.Scenario, c.Stage });
        count.HasIndex(c => c.Sha).HasDatabaseName("case_counts_sha");
        count.NameColumnsInSnakeCase();
    }

    /// <summary>Few cases are so, and are found by an index that holds no others.</summary>
    private static void HasThoseThat(EntityTypeBuilder<CaseSummary> summary, string are, string name)
    {
        summary.HasIndex([nameof(CaseSummary.CaseId)], $"case_summaries_{name}").HasFilter(are);
        summary.HasIndex([nameof(CaseSummary.Pct), nameof(CaseSummary.CaseId)], $"case_summaries_pct_{name}").HasFilter(are);
        summary.HasIndex([nameof(CaseSummary.Sha), nameof(CaseSummary.CaseId)], $"case_summaries_sha_{name}").HasFilter(are);
    }

    /// <param name="and">A column that the indexes hold as well; null for none.</param>
    private static void IsOrderedBy(EntityTypeBuilder<CaseSummary> summary, string column, string name, string? and = null, string? collation = null)
    {
        string[] columns = and is null ? [column, nameof(CaseSummary.CaseId)] : [column, nameof(CaseSummary.CaseId), and];
        IsOrderedBy(summary, columns, $"case_summaries_{name}", collation);
        IsOrderedBy(summary, [nameof(CaseSummary.Pct), .. columns], $"case_summaries_pct_{name}", collation);
        IsOrderedBy(summary, [nameof(CaseSummary.Sha), .. columns], $"case_summaries_sha_{name}", collation);
    }

    private static void IsOrderedBy(EntityTypeBuilder<CaseSummary> summary, string[] columns, string name, string? collation)
    {
        var index = summary.HasIndex(columns).HasDatabaseName(name);
        if (collation is not null)
        {
            index.UseCollation([.. columns.Select(column => column == nameof(CaseSummary.ServiceStart) ? collation : null!)]);
        }
    }
}
