using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Notifications;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.ToTable("notifications");
        notification.Property(n => n.Id).ValueGeneratedNever();
        notification.Property(n => n.Kind).HasConversion<WordConverter<NotificationKind>>();
        notification.Property(n => n.Mail).HasConversion<WordConverter<NotificationMail>>();
        notification.HasIndex(n => new { n.Person, n.At, n.Id }).HasDatabaseName("notifications_person");
        notification.HasIndex(n => n.Person, "notifications_unread").HasFilter("read_at is null");
        notification.HasIndex(n => new { n.CaseId, n.Kind, n.Due }).HasFilter("due is not null").HasDatabaseName("notifications_due");
        notification.HasIndex(n => n.At).HasDatabaseName("notifications_at");
        notification.NameColumnsInSnakeCase();
    }
}
