using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>A lock that servers of one database hold one after the other.</summary>
internal static class DatabaseLock
{
    /// <summary>Waits for the lock. It is the connection's own, and is free again when that closes, however it does.</summary>
    public static async Task<NpgsqlConnection> TakeAsync(string connectionString, long number, CancellationToken cancellationToken)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30, CommandTimeout = 0 };
        var holder = new NpgsqlConnection(unpooled.ConnectionString);
        try
        {
            await holder.OpenAsync(cancellationToken);
            await using var take = new NpgsqlCommand("select pg_advisory_lock($1)", holder) { Parameters = { new() { Value = number } } };
            await take.ExecuteNonQueryAsync(cancellationToken);
            return holder;
        }
        catch
        {
            await holder.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes the lock to the end of the command's transaction, unless somebody else has it.</summary>
    public static Task<bool> TryTakeAsync(CasesDbContext db, long number, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"""select pg_try_advisory_xact_lock({number}) as "Value" """).SingleAsync(cancellationToken);
}
