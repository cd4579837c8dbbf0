using CommissioningCases.Web.Errors;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Healthy when the database is prepared, answers, and takes changes.</summary>
internal sealed class DatabaseHealth(DatabasePreparation preparation, CasesDatabase database) : IHealthCheck
{
    /// <summary>An embedded server needs this much to begin a new file of its log, without which it ends.</summary>
    private const long LeastRoom = 32 * 1024 * 1024;

    private const string DiskFull = "The disk of the database is full.";
    private const string ReadOnly = "The database is read only.";

    /// <summary>Needs more memory than it is given and so writes into a file, which is gone at its end: a full disk shows without anything being kept.</summary>
    private const string WriteSomething = "select set_config('work_mem', '64kB', true); select count(*) from generate_series(1, 20000)";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (database.Folder is { } folder && new DriveInfo(folder).AvailableFreeSpace < LeastRoom)
        {
            return HealthCheckResult.Unhealthy(DiskFull);
        }

        if (!preparation.IsDone)
        {
            return HealthCheckResult.Unhealthy("The database is not prepared.");
        }

        try
        {
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var look = new NpgsqlCommand("select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean", connection);
            if (await look.ExecuteScalarAsync(cancellationToken) is true)
            {
                return HealthCheckResult.Unhealthy(ReadOnly);
            }

            await using var write = new NpgsqlCommand(WriteSomething, connection);
            await write.ExecuteNonQueryAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException e) when (WriteRefusals.Of(e) == WriteRefusal.DiskFull)
        {
            return HealthCheckResult.Unhealthy(DiskFull);
        }
        catch (NpgsqlException e) when (ErrorStatus.IsDatabaseGone(e))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }

    /// <summary>In a word, and where something is wrong in a sentence.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(string.Join(' ', [report.Status.ToString(), .. report.Entries.Values.Select(entry => entry.Description).OfType<string>()]));
    }
}
