using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Counts what is tried on an account before it is looked at, in one statement, so that of many tries at once no more are looked at than of as many one after
/// the other. Too many close the account for a while, but for browsers from which its holder has signed in before: each of these has a count of its own.
/// </summary>
internal sealed class SignInGuard(CasesDbContext db, CurrentPerson current, TimeProvider clock)
{
    public const int MostFailures = 5;

    public static readonly TimeSpan LockLength = TimeSpan.FromMinutes(15);

    /// <summary>The rows are locked first, to tell the state before from that after.</summary>
    private const string CountOnAccount = """
        with before as (select "Id", coalesce("LockoutEnd" > @now, false) as locked, "LockoutEnd" <= @now as over from "AspNetUsers" where "Id" = @user for update)
        update "AspNetUsers" u set
            "AccessFailedCount" = case when before.over then 1 else u."AccessFailedCount" + 1 end,
            "LockoutEnd" = case when before.locked then u."LockoutEnd" when not coalesce(before.over, false) and u."AccessFailedCount" + 1 >= @most then @until end
        from before
        where u."Id" = before."Id"
        returning before.locked as "IsLocked", u."LockoutEnd" is not null as "Locks"
        """;

    private const string CountOnDevice = """
        with before as (select user_id, code_hash, coalesce(locked_until > @now, false) as locked, locked_until <= @now as over from known_devices where user_id = @user and code_hash = @code for update)
        update known_devices d set
            failures = case when before.over then 1 else d.failures + 1 end,
            locked_until = case when before.locked then d.locked_until when not coalesce(before.over, false) and d.failures + 1 >= @most then @until end
        from before
        where d.user_id = before.user_id and d.code_hash = before.code_hash
        returning before.locked as "IsLocked", d.locked_until is not null as "Locks"
        """;

    /// <summary>Counts one try, which stays counted unless <see cref="ForgiveAsync"/> follows.</summary>
    public async Task<CountedTry> CountAsync(Guid user, CancellationToken cancellationToken) =>
        current.Device is { } device && await CountAsync(CountOnDevice, user, SecretCode.HashOf(device), cancellationToken) is { } known
            ? known
            : await CountAsync(CountOnAccount, user, [], cancellationToken) ?? new CountedTry(IsLocked: false, Locks: false);

    /// <summary>The try was a good one: counting begins anew, here as everywhere.</summary>
    public async Task ForgiveAsync(Guid user, CancellationToken cancellationToken)
    {
        await db.Users.Where(row => row.Id == user && (row.AccessFailedCount > 0 || row.LockoutEnd != null)).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.AccessFailedCount, 0).SetProperty(one => one.LockoutEnd, (DateTimeOffset?)null), cancellationToken);
        await db.KnownDevices.Where(row => row.UserId == user && row.Failures > 0).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Failures, 0).SetProperty(one => one.LockedUntil, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>The try was neither a good nor a bad one yet: a right password, after which a code is asked for. What was counted before stays.</summary>
    public async Task TakeBackAsync(Guid user, CancellationToken cancellationToken)
    {
        var device = current.Device is { } code ? SecretCode.HashOf(code) : [];
        var isKnown = await db.KnownDevices.Where(row => row.UserId == user && row.CodeHash == device).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Failures, one => one.Failures - 1)
                .SetProperty(one => one.LockedUntil, one => one.Failures <= MostFailures ? null : one.LockedUntil),
            cancellationToken);
        if (isKnown == 0)
        {
            await db.Users.Where(row => row.Id == user).ExecuteUpdateAsync(
                row => row.SetProperty(one => one.AccessFailedCount, one => one.AccessFailedCount - 1)
                    .SetProperty(one => one.LockoutEnd, one => one.AccessFailedCount <= MostFailures ? null : one.LockoutEnd),
                cancellationToken);
        }
    }

    /// <summary>Knows the browser from now on.</summary>
    /// <returns>Its code, which is a new one where it had none.</returns>
    public async Task<string> RememberDeviceAsync(Guid user, CancellationToken cancellationToken)
    {
        var code = current.Device ?? SecretCode.New();
        var (hash, now) = (SecretCode.HashOf(code), clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into known_devices (user_id, code_hash, failures, used_at) values ({user}, {hash}, 0, {now})
            on conflict (user_id, code_hash) do update set failures = 0, locked_until = null, used_at = excluded.used_at
            """,
            cancellationToken);
        return code;
    }

    private async Task<CountedTry?> CountAsync(string sql, Guid user, byte[] device, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        NpgsqlParameter[] parameters =
        [
            new NpgsqlParameter<DateTimeOffset>("now", now),
            new NpgsqlParameter<DateTimeOffset>("until", now + LockLength),
            new NpgsqlParameter<Guid>("user", user),
            new NpgsqlParameter<byte[]>("code", device),
            new NpgsqlParameter<int>("most", MostFailures),
        ];
        return (await db.Database.SqlQueryRaw<CountedTry>(sql, [.. parameters]).ToListAsync(cancellationToken)).SingleOrDefault();
    }
}

/// <param name="IsLocked">Whether there had been too many before: this one is not to be looked at.</param>
/// <param name="Locks">Whether it is locked from here on, unless this was a good one.</param>
internal sealed record CountedTry(bool IsLocked, bool Locks);
