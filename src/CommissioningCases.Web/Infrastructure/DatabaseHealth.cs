using CommissioningCases.Web.Errors;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Healthy when the database is prepared and answers.</summary>
internal sealed class DatabaseHealth(DatabasePreparation preparation, CasesDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!preparation.IsDone)
        {
            return HealthCheckResult.Unhealthy("The database is not prepared.");
        }

        try
        {
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("select 1", connection);
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException e) when (ErrorStatus.IsDatabaseGone(e))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
