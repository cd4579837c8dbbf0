using CommissioningCases.Application.Data.Views;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Data.Mappings;

/// <summary>The tables of the views. Whatever writes them takes their columns from here.</summary>
internal static class ViewMapping
{
    /// <summary>Orders as people do: capitals and small letters together.</summary>
    public const string English = "en-GB-x-icu";

    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<CaseSummary>(summary =>
        {
            summary.ToTable("case_summaries");
            summary.HasKey(s => s.CaseId);
            summary.HasIndex(s => s.Owner).HasMethod("hash").HasFilter("closed_on is null").HasDatabaseName("case_summaries_owner");
            summary.HasIndex(s => new { s.Owner, s.LastRecordedAt, s.CaseId }).HasDatabaseName("case_summaries_owner_recorded");
            summary.HasIndex(s => s.Providers).HasMethod("gin").HasDatabaseName("case_summaries_providers");
            summary.HasIndex(s => new { s.Pct, s.StageEntered, s.CaseId }).HasFilter("closed_on is null and not staff_engaged").HasDatabaseName("case_summaries_pct_staff");
            summary.HasIndex(s => new { s.Sha, s.StageEntered, s.CaseId }).HasFilter("closed_on is null and not staff_engaged").HasDatabaseName("case_summaries_sha_staff");
            summary.HasIndex(s => new { s.StageEntered, s.CaseId }).HasFilter("closed_on is null and not staff_engaged").HasDatabaseName("case_summaries_staff");
            summary.HasIndex(s => new { s.Pct, s.PublicDue, s.CaseId }).HasDatabaseName("case_summaries_pct_public_due");
            summary.HasIndex(s => new { s.Sha, s.PublicDue, s.CaseId }).HasDatabaseName("case_summaries_sha_public_due");
            summary.HasIndex(s => new { s.ClosedOn, s.CaseId }).HasFilter("awarded_to is not null").HasDatabaseName("case_summaries_awarded");
            summary.HasIndex(s => new { s.Pct, s.ClosedOn, s.CaseId }).HasFilter("awarded_to is not null").HasDatabaseName("case_summaries_pct_awarded");
            summary.HasIndex(s => new { s.Sha, s.ClosedOn, s.CaseId }).HasFilter("awarded_to is not null").HasDatabaseName("case_summaries_sha_awarded");
            summary.IsOrderedBy(nameof(CaseSummary.LastRecordedAt), "recorded");
            summary.IsOrderedBy(nameof(CaseSummary.NextDue), "due");
            summary.IsOrderedBy(nameof(CaseSummary.Began), "began");
            summary.IsOrderedBy(nameof(CaseSummary.ServiceStart), "service", English);
            summary.Property(s => s.ServiceStart).HasComputedColumnSql($"left(service, {IndexedText.Longest})", stored: true);
            summary.IsView();
        });
        builder.Entity<CaseText>(text =>
        {
            text.ToTable("case_texts");
            text.HasKey(t => new { t.CaseId, t.Number });
            text.Property(t => t.Search).HasColumnType("tsvector").HasComputedColumnSql("to_tsvector('english'::regconfig, text)", stored: true);
            text.IsView();
        });
        builder.Entity<CaseWords>(words =>
        {
            words.ToTable("case_words");
            words.HasKey(w => new { w.CaseId, w.IsConfidential });
            words.HasIndex(w => new { w.Pct, w.Sha, w.Words }).HasMethod("gin").HasStorageParameter("fastupdate", false).HasDatabaseName("case_words_search");
            words.NameColumnsInSnakeCase();
        });
        builder.Entity<CaseEngagement>(engagement =>
        {
            engagement.IsRegister("case_engagements", nameof(CaseEngagement.OnDay));
            engagement.Property(e => e.Search).HasColumnType("tsvector").HasComputedColumnSql("to_tsvector('english'::regconfig, party || ' ' || summary)", stored: true);
            engagement.HasIndex(e => new { e.Pct, e.Sha, e.Search }).HasMethod("gin").HasDatabaseName("case_engagements_search");
            engagement.HasIndex(e => new { e.StaffViewOn, e.CaseId, e.Number }).HasFilter("staff_view = 'disputed'").HasDatabaseName("case_engagements_disputed");
        });
        builder.Entity<CaseChance>(chance =>
        {
            chance.IsRegister("case_chances", nameof(CaseChance.Offered));
            chance.Property(c => c.Search).HasColumnType("tsvector").HasComputedColumnSql("to_tsvector('english'::regconfig, expectations)", stored: true);
            chance.HasIndex(c => new { c.Pct, c.Sha, c.Search }).HasMethod("gin").HasDatabaseName("case_chances_search");
            chance.HasIndex(c => new { c.JudgedOn, c.CaseId, c.Number }).HasFilter("judged_on is not null").HasDatabaseName("case_chances_judged");
        });
        builder.Entity<CaseAssurance>(assurance =>
        {
            assurance.ToTable("case_assurances");
            assurance.HasKey(a => new { a.CaseId, a.Number });
            assurance.IsView();
            assurance.HasIndex(a => new { a.Sha, a.ConditionsDue, a.CaseId, a.Number }).HasFilter(CaseAssurance.HasOpenConditions).HasDatabaseName("case_assurances_conditions");
        });
        builder.Entity<CaseDeparture>(departure =>
        {
            departure.IsViewByDay("case_departures", nameof(CaseDeparture.OnDay));
            departure.HasIndex(d => new { d.Sha, d.OnDay, d.CaseId, d.Number }).HasFilter(CaseDeparture.IsWaiting).HasDatabaseName("case_departures_waiting");
            departure.HasIndex(d => new { d.Pct, d.OnDay, d.CaseId, d.Number }).HasFilter(CaseDeparture.IsWaiting).HasDatabaseName("case_departures_pct_waiting");
            departure.HasIndex(d => new { d.OnDay, d.CaseId, d.Number }).HasDatabaseName("case_departures_day");
        });
        OversightMapping.Apply(builder);
        builder.Entity<CaseCount>(count =>
        {
            count.ToTable("case_counts");
            count.HasKey(c => new { c.Pct, c.Scenario, c.Stage });
            count.HasIndex(c => c.Sha).HasDatabaseName("case_counts_sha");
            count.NameColumnsInSnakeCase();
        });
    }

    /// <summary>Lists in that order are read from an index, whether everything is seen or only an area.</summary>
    private static void IsOrderedBy(this EntityTypeBuilder<CaseSummary> summary, string column, string name, string? collation = null)
    {
        summary.IsOrderedBy([column, nameof(CaseSummary.CaseId)], $"case_summaries_{name}", collation);
        summary.IsOrderedBy([nameof(CaseSummary.Pct), column, nameof(CaseSummary.CaseId)], $"case_summaries_pct_{name}", collation);
        summary.IsOrderedBy([nameof(CaseSummary.Sha), column, nameof(CaseSummary.CaseId)], $"case_summaries_sha_{name}", collation);
    }

    private static void IsOrderedBy(this EntityTypeBuilder<CaseSummary> summary, string[] columns, string name, string? collation)
    {
        var index = summary.HasIndex(columns).HasDatabaseName(name);
        if (collation is not null)
        {
            index.UseCollation([.. columns.Select(column => column == nameof(CaseSummary.ServiceStart) ? collation : null!)]);
        }
    }

    /// <summary>A table with a row for some of a case's entries, read by area in the order of a day.</summary>
    public static void IsViewByDay<T>(this EntityTypeBuilder<T> view, string table, string day)
        where T : class, IEntryView, IScoped
    {
        view.ToTable(table);
        view.HasKey(nameof(IEntryView.CaseId), nameof(IEntryView.Number));
        view.IsView();
        view.HasIndex(nameof(IScoped.Pct), day).HasDatabaseName($"{table}_pct");
        view.HasIndex(nameof(IScoped.Sha), day).HasDatabaseName($"{table}_sha");
    }

    /// <summary>A table with a row for some of a case's entries, read page by page in the order of a day, whether everything is seen or only an area.</summary>
    public static void IsRegister<T>(this EntityTypeBuilder<T> view, string table, string day)
        where T : class, IEntryView, IScoped
    {
        view.ToTable(table);
        view.HasKey(nameof(IEntryView.CaseId), nameof(IEntryView.Number));
        view.IsView();
        view.HasIndex(day, nameof(IEntryView.CaseId), nameof(IEntryView.Number)).HasDatabaseName($"{table}_day");
        view.HasIndex(nameof(IScoped.Pct), day, nameof(IEntryView.CaseId), nameof(IEntryView.Number)).HasDatabaseName($"{table}_pct");
        view.HasIndex(nameof(IScoped.Sha), day, nameof(IEntryView.CaseId), nameof(IEntryView.Number)).HasDatabaseName($"{table}_sha");
    }

    public static void IsView<T>(this EntityTypeBuilder<T> view)
        where T : class, ICaseView
    {
        view.Property(v => v.CaseId).ValueGeneratedNever();
        view.NameColumnsInSnakeCase();
    }
}
