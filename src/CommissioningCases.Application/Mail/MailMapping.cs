using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Mail;

internal sealed class MailMapping : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> message)
    {
        message.ToTable("mail_messages");
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Kind).HasConversion<WordConverter<MailKind>>();
        message.Property(m => m.State).HasConversion<WordConverter<MailState>>();
        message.HasIndex(m => new { m.DueAt, m.Id }).HasFilter("state = 'waiting'").HasDatabaseName("mail_messages_due");
        message.HasIndex(m => new { m.QueuedAt, m.Id }).HasDatabaseName("mail_messages_queued");
        message.HasIndex(m => m.EndedAt).HasFilter("ended_at is not null").HasDatabaseName("mail_messages_ended");
        message.NameColumnsInSnakeCase();
    }
}
