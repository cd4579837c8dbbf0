using CommissioningCases.Application.Mail;
using CommissioningCases.Application.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sealing;

/// <summary>Gives a seal away: sends it to those who want every one, so that it lies where nobody who looks after the service can reach it.</summary>
internal sealed class SealMail(CasesDbContext db, MailSettings settings, Outbox outbox, TimeProvider clock)
{
    /// <summary>In the transaction that makes the seal.</summary>
    public async Task SendAsync(Seal seal, CancellationToken cancellationToken)
    {
        if (!settings.IsOn)
        {
            return;
        }

        var (roles, today) = (NotificationUse.Of(NotificationKind.NewSeal).Roles, clock.Today());
        var subscribers = await db.NotificationChoices.AsNoTracking()
            .Where(choice => choice.Kind == NotificationKind.NewSeal && choice.Delivery == NotificationDelivery.AtOnce)
            .Join(db.AccountHolders, choice => choice.Person, holder => holder.Id, (_, holder) => holder)
            .Where(holder => !holder.IsDisabled && !(holder.ActiveUntil < today) && roles.Contains(holder.Role))
            .ToListAsync(cancellationToken);
        db.Notifications.AddRange(subscribers.Select(subscriber => new Notification
        {
            Id = Guid.NewGuid(),
            Person = subscriber.Id,
            Kind = NotificationKind.NewSeal,
            Number = seal.Number,
            At = clock.GetUtcNow(),
            Mail = NotificationMail.Done,
        }));
        await db.SaveChangesAsync(cancellationToken);
        await outbox.AppendAsync([.. subscribers.Select(subscriber => new NewMessage(MailKind.Seal, subscriber.Id, subscriber.UserName, TextOf(seal, subscriber.Name)))], cancellationToken);
    }

    private MailText TextOf(Seal seal, string name) => new($"{seal}", $"""
        Dear {name},

        {seal} was made. It is attached to this message: keep it where nobody who looks after the service can reach it. Whoever has it can tell later whether anything that was recorded until then was changed.

        {settings.Links.Seal(seal.Number)}

        You choose whether you are sent seals at
        {settings.Links.Choices}
        """.ReplaceLineEndings("\n"))
    {
        Attachment = new MailAttachment($"seal-{seal.Number}.txt", seal.Text),
    };
}
