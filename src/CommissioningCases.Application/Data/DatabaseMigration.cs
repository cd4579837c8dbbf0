using CommissioningCases.Application.Views;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Data;

/// <summary>Brings the database to what this version of the service needs.</summary>
public static class DatabaseMigration
{
    /// <summary>Any number will do, as long as every version takes the same.</summary>
    private const long Lock = 5_080_2009_0925;

    /// <summary>
    /// Makes the database where it is missing, applies what is pending, and makes the views anew where their definition has changed. Servers that start at the same time wait for each other:
    /// EF's own lock ends with each migration's transaction, so one is held around them all.
    /// </summary>
    /// <param name="rules">The editions of the rules by which the views are made anew; those of this version unless told otherwise.</param>
    public static async Task<ViewsBroughtUp> MigrateExclusivelyAsync(this CasesDbContext db, RuleSets? rules = null, CancellationToken cancellationToken = default)
    {
        var connectionString = db.Database.GetConnectionString() ?? throw new InvalidOperationException("The database has no connection string.");
        await EnsureDatabaseAsync(connectionString, cancellationToken);
        await using var holder = await DatabaseLock.TakeAsync(connectionString, Lock, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        return await ViewEdition.BringUpToDateAsync(db, rules ?? RuleSets.Standard, cancellationToken);
    }

    private static async Task EnsureDatabaseAsync(string connectionString, CancellationToken cancellationToken)
    {
        var wanted = new NpgsqlConnectionStringBuilder(connectionString);
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            return;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // Made below.
        }

        var maintenance = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" };
        await using var holder = await DatabaseLock.TakeAsync(maintenance.ConnectionString, Lock, cancellationToken);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", holder) { Parameters = { new() { Value = wanted.Database } } };
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            var name = wanted.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
            await using var create = new NpgsqlCommand($"create database \"{name}\"", holder);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
