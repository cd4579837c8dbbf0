using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommissioningCases.Application.Notifications;

/// <summary>Puts what people want to be told once a day into one message each: what was new until seven in the morning.</summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug)]
public sealed record PostDigests : ICommand<Unit>
{
    /// <summary>The hour of the day.</summary>
    public const int Hour = 7;
}

internal sealed class PostDigestsHandler(CasesDbContext db, MailSettings settings, MailedNotifications notifications, NotificationText text, Outbox outbox, TimeProvider clock) : IRequestHandler<PostDigests, Unit>
{
    /// <summary>Any number will do, as long as every server takes the same.</summary>
    private const long Lock = 5_080_2011_0700;

    public async Task<Unit> Handle(PostDigests request, CancellationToken cancellationToken)
    {
        // Of two servers one would take some of somebody's notifications, and the other the rest.
        if (!settings.IsOn || !await DatabaseLock.TryTakeAsync(db, Lock, cancellationToken))
        {
            return Unit.Value;
        }

        var taken = await notifications.TakeAsync(
            "n.mail = 'daily' and n.at < $6", "order by n.person, n.at", cancellationToken, new NpgsqlParameter<DateTimeOffset> { TypedValue = LastMorning() });
        var told = taken.Where(notification => notification.IsTold && notification.Choice != NotificationDelivery.NotByMail).GroupBy(notification => notification.Person);
        await outbox.AppendAsync([.. told.Select(person => new NewMessage(MailKind.Digest, person.Key, person.First().Address!, text.OfDay([.. person])))], cancellationToken);
        await notifications.NoteAsync(taken, NotificationMail.Done, cancellationToken);
        return Unit.Value;
    }

    /// <summary>The last time that it was so late in England.</summary>
    private DateTimeOffset LastMorning()
    {
        var now = clock.GetUtcNow();
        var english = Calendar.InEngland(now);
        var morning = english.Date.AddHours(PostDigests.Hour);
        return now - (english - (english < morning ? morning.AddDays(-1) : morning));
    }
}

/// <summary>Looks every few minutes whether it is time.</summary>
internal sealed class DigestPoster(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromMinutes(5))
{
    protected override ICommand<Unit> Command => new PostDigests();
}
