using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Watching;

internal sealed class WatchMapping : IEntityTypeConfiguration<Watch>, IEntityTypeConfiguration<UnionWatch>
{
    private const string WordsOfService = "case when kind = 'service' then regexp_split_to_array(btrim(lower(plain_text(subject))), ' +') end";

    public void Configure(EntityTypeBuilder<Watch> watch)
    {
        watch.ToTable("watches");
        watch.HasKey(w => new { w.Person, w.Kind, w.Subject });
        watch.Property(w => w.Kind).HasConversion<WordConverter<WatchKind>>();
        watch.Property(w => w.Words).HasComputedColumnSql(WordsOfService, stored: true);
        watch.HasIndex(w => w.CaseId).HasFilter("case_id is not null").HasDatabaseName("watches_case");
        watch.HasIndex(w => new { w.Subject, w.Kind }).HasFilter("case_id is null").HasDatabaseName("watches_subject");
        watch.HasIndex(w => w.Words).HasMethod("gin").HasFilter("words is not null").HasDatabaseName("watches_words");
        watch.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<UnionWatch> watch)
    {
        watch.ToTable("union_watches");
        watch.HasKey(w => new { w.TradeUnion, w.Kind, w.Subject });
        watch.Property(w => w.Kind).HasConversion<WordConverter<WatchKind>>();
        watch.Property(w => w.Words).HasComputedColumnSql(WordsOfService, stored: true);
        watch.HasIndex(w => w.CaseId).HasFilter("case_id is not null").HasDatabaseName("union_watches_case");
        watch.HasIndex(w => new { w.Subject, w.Kind }).HasFilter("case_id is null").HasDatabaseName("union_watches_subject");
        watch.HasIndex(w => w.Words).HasMethod("gin").HasFilter("words is not null").HasDatabaseName("union_watches_words");
        watch.NameColumnsInSnakeCase();
    }
}
