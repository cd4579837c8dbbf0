using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommissioningCases.Application.Accounts;

/// <summary>Whether the session of a cookie holds, and whose it is. Sent on each request that brings one; notes that its holder is still there.</summary>
/// <returns>Null when it is over.</returns>
[Allow(IsOpen = true, OpensAccounts = true)]
[LogAt(LogLevel.Debug)]
public sealed record CheckSession(string Code) : IRequest<LiveSession?>;

/// <param name="IsConfirmed">Whether its holder showed a moment ago who they are.</param>
/// <param name="HasSecondFactor">As in <see cref="Session.HasSecondFactor"/>.</param>
/// <param name="Unread">As in <see cref="CurrentPerson.Unread"/>.</param>
public sealed record LiveSession(Guid Id, AppUser User, bool IsConfirmed, bool HasSecondFactor, IReadOnlyList<Guid> Unread);

internal sealed class CheckSessionHandler(CasesDbContext db, Bodies bodies, SessionRules rules, TimeProvider clock) : IRequestHandler<CheckSession, LiveSession?>
{
    /// <summary>How exactly it is kept when somebody was last seen: a write for each request would be too much.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    private static readonly string Statement = $"""
        select {Found.Shape.Select} from sessions s join "AspNetUsers" u on u."Id" = s.user_id where s.code_hash = $1
        """;

    public async Task<LiveSession?> Handle(CheckSession request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await FindAsync(SecretCode.HashOf(request.Code), cancellationToken);
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

    /// <summary>Written by hand, because every request waits for it: one round trip, with a plan that the connection keeps.</summary>
    private async Task<Found?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenForBatchAsync(cancellationToken);
        await using var batch = new NpgsqlBatch { BatchCommands = { new(Statement) { Parameters = { new NpgsqlParameter<byte[]> { TypedValue = hash } } } } };
        await using var reader = await db.ReadAsync(batch, cancellationToken);
        return (await reader.ReadAllAsync(Found.Shape, cancellationToken)).SingleOrDefault();
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

    /// <summary>A session with its holder, of whose account only that is read which says who they are.</summary>
    /// <param name="Bodies">How many rows tell of organisations.</param>
    private sealed record Found(Session Session, AppUser User, Guid[] Unread, long Bodies)
    {
        public static readonly RowShape<Found> Shape = new()
        {
            { "s.id", found => found.Session.Id },
            { "s.code_hash", found => found.Session.CodeHash },
            { "s.user_id", found => found.Session.UserId },
            { "s.started_at", found => found.Session.StartedAt },
            { "s.seen_at", found => found.Session.SeenAt },
            { "s.confirmed_at", found => found.Session.ConfirmedAt },
            { "s.has_second_factor", found => found.Session.HasSecondFactor },
            { "s.ended_at", found => found.Session.EndedAt },
            { "u.\"Id\"", found => found.User.Id },
            { "u.\"UserName\"", found => found.User.UserName },
            { "u.\"Name\"", found => found.User.Name },
            { "u.\"Role\"", found => found.User.Role },
            { "u.\"Organisation\"", found => found.User.Organisation },
            { "u.\"Further\"", found => found.User.Further },
            { "u.\"Union\"", found => found.User.Union },
            { "u.\"IsDisabled\"", found => found.User.IsDisabled },
            { "u.\"ActiveFrom\"", found => found.User.ActiveFrom },
            { "u.\"ActiveUntil\"", found => found.User.ActiveUntil },
            { $"array(select coalesce(n.case_id, '{Guid.Empty}') from notifications n where n.person = s.user_id and n.read_at is null limit {CurrentPerson.MostUnread})", found => found.Unread },
            { Reference.Bodies.VersionSql, found => found.Bodies },
        };
    }
}
