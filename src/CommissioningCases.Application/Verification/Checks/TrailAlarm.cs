using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Verification;

/// <summary>Tells administrators and auditors that the trail is not whole: after every night of which that is the verdict, and where somebody else finds it first.</summary>
internal sealed partial class TrailAlarm(CasesDbContext db, MailSettings mail, JobAlarm post, TimeProvider clock, ILogger<TrailAlarm> logger)
{
    /// <summary>In the transaction that keeps the verdict, before it is kept.</summary>
    public async Task RaiseAsync(KeptVerdict verdict, CancellationToken cancellationToken)
    {
        if (verdict.IsWhole)
        {
            return;
        }

        LogNotWhole(verdict.Id, verdict.Found);
        if (!verdict.IsNightly && await db.TrailVerdicts.AsNoTracking().OrderByDescending(before => before.Id).FirstOrDefaultAsync(cancellationToken) is { IsWhole: false })
        {
            return; // they know
        }

        var (roles, today) = (NotificationUse.Of(NotificationKind.TrailNotWhole).Roles, clock.Today());
        var told = await db.AccountHolders.AsNoTracking()
            .Where(holder => !holder.IsDisabled && !(holder.ActiveUntil < today) && roles.Contains(holder.Role))
            .Select(holder => holder.Id)
            .ToListAsync(cancellationToken);
        db.Notifications.AddRange(told.Select(person => new Notification
        {
            Id = Guid.NewGuid(),
            Person = person,
            Kind = NotificationKind.TrailNotWhole,
            Number = checked((int)verdict.Id),
            At = verdict.EndedAt,
            Mail = mail.IsOn ? NotificationMail.Waiting : NotificationMail.Done,
        }));
        post.Ring();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The trail is not whole: verification {Id} has found {Found} discrepancies. Auditors see them at Verify")]
    private partial void LogNotWhole(long id, long found);
}
