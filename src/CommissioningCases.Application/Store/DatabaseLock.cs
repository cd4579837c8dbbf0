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
}
