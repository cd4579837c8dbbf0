using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Notifications;

/// <summary>Puts notifications into messages whose readers want to know at once, and leaves to the day's digest what they want then.</summary>
/// <returns>Whether more may wait.</returns>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug, AlsoFailed = true)]
public sealed record PostNotifications : ICommand<bool>;

internal sealed class PostNotificationsHandler(MailedNotifications notifications, NotificationText text, Outbox outbox) : IRequestHandler<PostNotifications, bool>
{
    private const int Most = 100;

    public async Task<bool> Handle(PostNotifications request, CancellationToken cancellationToken)
    {
        var taken = await notifications.TakeAsync("n.mail = 'waiting'", $"order by n.at, n.id limit {Most}", cancellationToken);
        var byDelivery = taken.ToLookup(notification => notification.IsTold ? notification.Choice ?? NotificationUse.Of(notification.Kind).Usual : NotificationDelivery.NotByMail);
        await outbox.AppendAsync([.. byDelivery[NotificationDelivery.AtOnce].Select(notification => new NewMessage(MailKind.Notification, notification.Person, notification.Address!, text.Of(notification)))], cancellationToken);
        await notifications.NoteAsync(byDelivery[NotificationDelivery.Daily], NotificationMail.Daily, cancellationToken);
        await notifications.NoteAsync(byDelivery[NotificationDelivery.AtOnce].Concat(byDelivery[NotificationDelivery.NotByMail]), NotificationMail.Done, cancellationToken);
        return taken.Count == Most;
    }
}

/// <summary>Has them posted, soon after they were written.</summary>
internal sealed class NotificationPoster(IServiceScopeFactory scopes, MailSettings settings, JobAlarm alarm) : AlarmedJobs(scopes, settings, alarm)
{
    protected override ICommand<bool> Command => new PostNotifications();
}
