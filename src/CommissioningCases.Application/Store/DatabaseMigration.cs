using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>Brings the database to what this version of the service needs.</summary>
internal static class DatabaseMigration
{
    /// <summary>Any number will do, as long as every version takes the same.</summary>
    private const long Lock = 5_080_2009_0925;

    /// <summary>
    /// Applies what is pending, then does what has to follow. Servers that start at the same time wait for each other: EF's own lock ends with each migration's
    /// transaction, so one is held around them all. A database that is missing is not made: its name may only be misspelt.
    /// </summary>
    /// <exception cref="DatabaseSetUpException">Something that only an administrator can set right; or the database holds histories of an edition that is not among the rules.</exception>
    public static async Task<T> MigrateAsync<T>(
        CasesDbContext db, RuleSets rules, Func<CasesDbContext, CancellationToken, Task<T>> then, CancellationToken cancellationToken)
    {
        var connectionString = db.Database.GetConnectionString() ?? throw new InvalidOperationException("The database has no connection string.");
        await using var holder = await LockAsync(connectionString, cancellationToken);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await RequireEditionsAsync(holder, rules, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }

        await RequireRoleAsync(holder, cancellationToken);
        await CloseWorkshopAsync(holder, cancellationToken);
        return await then(db, cancellationToken);
    }

    /// <summary>
    /// A version that does not know the rules of a history can neither decide nor show it. It changes nothing then, so that the version which knows them can still be started.
    /// </summary>
    private static async Task RequireEditionsAsync(NpgsqlConnection connection, RuleSets rules, CancellationToken cancellationToken)
    {
        await using var isThere = new NpgsqlCommand("select to_regclass('case_histories') is not null", connection);
        if (await isThere.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return;
        }

        await using var look = new NpgsqlCommand("select edition from case_histories where edition <> all($1) limit 1", connection);
        look.Parameters.AddWithValue(rules.All.Select(known => known.Edition).ToArray());
        if (await look.ExecuteScalarAsync(cancellationToken) is string unknown)
        {
            throw new DatabaseSetUpException(
                $"The database holds histories that were decided by the edition {unknown} of the rules, which this version of the service does not know. Nothing was changed: start a version that knows it.");
        }
    }

    /// <summary>Roles belong to the server: a dump that was restored on another leaves the one of the pages behind.</summary>
    private static async Task RequireRoleAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var look = new NpgsqlCommand($"select pg_has_role(oid, 'member') from pg_roles where rolname = '{DatabaseRole.Name}'", connection);
        var login = $"\"{connection.UserName}\"";
        var missing = await look.ExecuteScalarAsync(cancellationToken) switch
        {
            null => $"The role {DatabaseRole.Name} is missing. Let an administrator of the server run: create role {DatabaseRole.Name}; grant {DatabaseRole.Name} to {login};",
            false => $"{login} may not act as the role {DatabaseRole.Name}. Let an administrator of the server run: grant {DatabaseRole.Name} to {login};",
            _ => null,
        };
        if (missing is not null)
        {
            throw new DatabaseSetUpException(missing);
        }
    }

    /// <summary>
    /// Nobody but the owner makes tables or functions for the time of a connection: a function of one's own could tell of rows that are looked at and not shown.
    /// This is the database's and not the tables', so that it is seen to at each start: a copy or a dump that was restored has lost it.
    /// </summary>
    private static async Task CloseWorkshopAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Look = $"select has_database_privilege('{DatabaseRole.Name}', current_database(), 'temporary')";
        await using var look = new NpgsqlCommand(Look, connection);
        if (await look.ExecuteScalarAsync(cancellationToken) is false)
        {
            return;
        }

        var revoke = $"revoke temporary on database \"{connection.Database}\" from public";
        await using var close = new NpgsqlCommand($"{revoke}, {DatabaseRole.Name}", connection);
        try
        {
            await close.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // Told below, as where the database only warns that nothing was taken away.
        }

        if (await look.ExecuteScalarAsync(cancellationToken) is not false)
        {
            throw new DatabaseSetUpException(
                $"The role {DatabaseRole.Name} may make temporary tables and functions in the database {connection.Database}. Let an administrator of the server run: {revoke};");
        }
    }

    /// <summary>Keeps every server from changing the tables until it is disposed.</summary>
    public static Task<NpgsqlConnection> LockAsync(string connectionString, CancellationToken cancellationToken) =>
        DatabaseLock.TakeAsync(connectionString, Lock, cancellationToken);
}
