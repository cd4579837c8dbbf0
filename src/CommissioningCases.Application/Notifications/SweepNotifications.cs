using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Notifications;

/// <summary>Throws away what people were told long ago, read or not: what happened stands in the histories. Several servers may do so at once.</summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
public sealed record SweepNotifications : ICommand<Unit>
{
    /// <summary>For how long they are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);
}

internal sealed class SweepNotificationsHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<SweepNotifications, Unit>
{
    public async Task<Unit> Handle(SweepNotifications request, CancellationToken cancellationToken)
    {
        var last = clock.GetUtcNow() - SweepNotifications.Kept;
        await db.Notifications.Where(notification => notification.At < last).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Has them swept away every day.</summary>
internal sealed class NotificationSweeper(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromDays(1))
{
    protected override ICommand<Unit> Command => new SweepNotifications();
}
