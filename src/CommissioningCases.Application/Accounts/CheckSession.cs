using CommissioningCases.Application.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Accounts;

/// <summary>Whether the session of a cookie holds, and whose it is. Sent on each request that brings one; notes that its holder is still there.</summary>
/// <returns>Null when it is over.</returns>
[Allow(IsOpen = true, OpensAccounts = true)]
[LogAt(LogLevel.Debug)]
public sealed record CheckSession(string Code) : IRequest<LiveSession?>;

/// <param name="IsConfirmed">Whether its holder showed a moment ago who they are.</param>
/// <param name="HasSecondFactor">As in <see cref="Session.HasSecondFactor"/>.</param>
/// <param name="UnreadNotifications">As in <see cref="CurrentPerson.UnreadNotifications"/>.</param>
public sealed record LiveSession(Guid Id, AppUser User, bool IsConfirmed, bool HasSecondFactor, int UnreadNotifications);

internal sealed class CheckSessionHandler(CasesDbContext db, Bodies bodies, SessionRules rules, TimeProvider clock) : IRequestHandler<CheckSession, LiveSession?>
{
    /// <summary>How exactly it is kept when somebody was last seen: a write for each request would be too much.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    public async Task<LiveSession?> Handle(CheckSession request, CancellationToken cancellationToken)
    {
        var (hash, now) = (SecretCode.HashOf(request.Code), clock.GetUtcNow());
        var (notifications, organisations, closings) = (db.Notifications, db.Organisations, db.OrganisationClosings);
        var found = await db.Sessions.AsNoTracking()
            .Where(row => row.CodeHash == hash)
            .Join(db.Users.AsNoTracking(), row => row.UserId, user => user.Id, (row, user) => new
            {
                Session = row,
                User = user,
                Unread = notifications.Where(notification => notification.Person == row.UserId && notification.ReadAt == null).Take(CurrentPerson.MostUnread).Count(),
                Bodies = organisations.LongCount() + closings.LongCount(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is not { Session: var session, User: { IsDisabled: false } user } || !rules.Hold(session, now) || !user.IsActiveOn(clock.Today()))
        {
            return null;
        }

        if (found.Bodies != bodies.Version)
        {
            // What was merged into whose trust decides what they see: this very request must know.
            await bodies.ReadAsync(db, cancellationToken);
        }

        if (now - session.SeenAt >= Exactness)
        {
            await NoteSeenAsync(session.Id, now, cancellationToken);
        }

        return new LiveSession(session.Id, user, now < session.ConfirmedAt + SessionRules.Confirmed, session.HasSecondFactor, found.Unread);
    }

    /// <summary>A database that takes no changes is no reason to keep people from reading.</summary>
    private async Task NoteSeenAsync(Guid session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await db.Sessions.Where(row => row.Id == session).ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, now), cancellationToken);
        }
        catch (Exception refused) when (WriteRefusals.Of(refused) is not null)
        {
            // Seen longer ago than in truth, at worst: they sign in again sooner.
        }
    }
}
