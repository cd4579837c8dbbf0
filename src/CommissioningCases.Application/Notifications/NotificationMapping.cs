using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Notifications;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<NotificationChoice>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.ToTable("notifications");
        notification.Property(n => n.Id).ValueGeneratedNever();
        notification.Property(n => n.Kind).HasConversion<WordConverter<NotificationKind>>();
        notification.Property(n => n.Mail).HasConversion<WordConverter<NotificationMail>>();
        notification.HasIndex(n => new { n.Person, n.At, n.Id }).HasDatabaseName("notifications_person");
        notification.HasIndex(n => new { n.Person, n.CaseId }).HasFilter("read_at is null").HasDatabaseName("notifications_unread");
        notification.HasIndex(n => new { n.CaseId, n.Kind, n.Due }).HasFilter("due is not null").HasDatabaseName("notifications_due");
        notification.HasIndex(n => n.AgainAt).HasFilter("again_at is not null").HasDatabaseName("notifications_again");
        notification.HasIndex(n => n.At).HasDatabaseName("notifications_at");
        notification.HasIndex(n => new { n.At, n.Id }).HasFilter("mail = 'waiting'").HasDatabaseName("notifications_waiting");
        notification.HasIndex(n => new { n.Person, n.At }).HasFilter("mail = 'daily'").HasDatabaseName("notifications_daily");
        notification.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<NotificationChoice> choice)
    {
        choice.ToTable("notification_choices");
        choice.HasKey(c => new { c.Person, c.Kind });
        choice.Property(c => c.Kind).HasConversion<WordConverter<NotificationKind>>();
        choice.Property(c => c.Delivery).HasConversion<WordConverter<NotificationDelivery>>();
        choice.NameColumnsInSnakeCase();
    }
}
