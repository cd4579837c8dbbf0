using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Begins and ends sessions.</summary>
internal sealed class Sessions(CasesDbContext db, CurrentPerson current, TimeProvider clock)
{
    /// <returns>The code for the cookie.</returns>
    public async Task<string> StartAsync(Guid user, bool hasSecondFactor, CancellationToken cancellationToken)
    {
        var (code, now) = (SecretCode.New(), clock.GetUtcNow());
        db.Sessions.Add(new Session
        {
            Id = Guid.NewGuid(),
            CodeHash = SecretCode.HashOf(code),
            UserId = user,
            StartedAt = now,
            SeenAt = now,
            ConfirmedAt = now,
            HasSecondFactor = hasSecondFactor,
            Address = current.Client?.Address,
            Browser = current.Client?.UserAgent,
        });
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }

    /// <returns>How many there were that nobody had ended before.</returns>
    public Task<int> EndAsync(IQueryable<Session> sessions, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return sessions.Where(session => session.EndedAt == null)
            .ExecuteUpdateAsync(session => session.SetProperty(one => one.EndedAt, now), cancellationToken);
    }

    /// <summary>All of that person's, but for the one in which the request is sent.</summary>
    public Task<int> EndOthersAsync(Guid user, CancellationToken cancellationToken) =>
        EndAsync(db.Sessions.Where(session => session.UserId == user && session.Id != (current.Session ?? Guid.Empty)), cancellationToken);

    /// <summary>The session in which the request is sent counts as begun by more than a password from now on.</summary>
    public Task<int> StrengthenAsync(CancellationToken cancellationToken) => db.Sessions.Where(session => session.Id == current.Session)
        .ExecuteUpdateAsync(session => session.SetProperty(one => one.HasSecondFactor, true), cancellationToken);

    /// <summary>The holder of the session in which the request is sent has just shown who they are.</summary>
    public Task<int> ConfirmAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Sessions.Where(session => session.Id == current.Session)
            .ExecuteUpdateAsync(session => session.SetProperty(one => one.ConfirmedAt, now), cancellationToken);
    }

    /// <summary>All of that account's, which neither known browsers, the address of its calendar nor its tokens outlive.</summary>
    public async Task EndAllAsync(Guid user, CancellationToken cancellationToken)
    {
        await EndAsync(db.Sessions.Where(session => session.UserId == user), cancellationToken);
        await db.KnownDevices.Where(device => device.UserId == user).ExecuteDeleteAsync(cancellationToken);
        await EndUnattendedAsync(user, cancellationToken);
    }

    /// <summary>What opens to calendars and programs of that account while nobody has signed in.</summary>
    public async Task EndUnattendedAsync(Guid user, CancellationToken cancellationToken)
    {
        await db.CalendarAddresses.Where(address => address.UserId == user).ExecuteDeleteAsync(cancellationToken);
        await db.AccessTokens.Where(token => token.UserId == user).ExecuteDeleteAsync(cancellationToken);
    }
}
