using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderRequests;

/// <summary>Tells administrators that a provider is asked for, and whoever asked what came of it.</summary>
internal sealed class ProviderRequestNews(CasesDbContext db, MailSettings mail, JobAlarm post, TimeProvider clock)
{
    public Task TellAdministratorsAsync(ProviderRequest request, CancellationToken cancellationToken) =>
        TellAsync(db.AccountHolders.Where(holder => holder.Role == Role.Administrator), NotificationKind.ProviderAskedFor, request.Number, cancellationToken);

    public Task TellAskerAsync(ProviderRequest request, CancellationToken cancellationToken) =>
        TellAsync(db.AccountHolders.Where(holder => holder.Id == request.AskedBy), NotificationKind.ProviderRequestAnswered, request.Number, cancellationToken);

    private async Task TellAsync(IQueryable<AccountHolder> audience, NotificationKind kind, int number, CancellationToken cancellationToken)
    {
        var (today, roles) = (clock.Today(), NotificationUse.Of(kind).Roles);
        var told = await audience.Where(holder => !holder.IsDisabled && !(holder.ActiveUntil < today) && roles.Contains(holder.Role)).Select(holder => holder.Id).ToListAsync(cancellationToken);
        db.Notifications.AddRange(told.Select(person => new Notification
        {
            Id = Guid.NewGuid(),
            Person = person,
            Kind = kind,
            Number = number,
            At = clock.GetUtcNow(),
            Mail = mail.IsOn ? NotificationMail.Waiting : NotificationMail.Done,
        }));
        await db.SaveChangesAsync(cancellationToken);
        post.Ring();
    }
}
