using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Events;

internal sealed class ServiceEventMapping : IEntityTypeConfiguration<ServiceEvent>, IEntityTypeConfiguration<ServiceLogHead>
{
    public void Configure(EntityTypeBuilder<ServiceEvent> happened)
    {
        happened.ToTable("service_events");
        happened.HasKey(e => e.Number);
        happened.Property(e => e.Number).ValueGeneratedNever();
        happened.HasIndex(e => new { e.Person, e.Number }).HasDatabaseName("service_events_person");
        happened.HasIndex(e => new { e.Account, e.Number }).HasDatabaseName("service_events_account");
        happened.HasIndex(e => new { e.Kind, e.Number }).HasDatabaseName("service_events_kind");
        happened.HasIndex(e => new { e.Account, e.Number }, "service_events_links").HasFilter("kind in ('link-made', 'password-chosen')");
        happened.NameColumnsInSnakeCase();
        happened.Property(e => e.Details).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<ServiceLogHead> head)
    {
        head.ToTable("service_log_head");
        head.HasNoKey();
        head.Property(h => h.LastNumber).HasColumnName("last_number");
        head.Property(h => h.LastHash).HasColumnName("last_hash");
    }
}
