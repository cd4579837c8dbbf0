using System.Diagnostics;
using Npgsql;

namespace CommissioningCases.EmbeddedPostgres;

/// <summary>Waits for a server that is starting, and tells what its log says when it does not come up.</summary>
internal sealed class ServerReadiness(ServerFolder folder, string connectionString, Process? supervisor)
{
    private const int LinesOfLog = 10;

    public async Task WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        for (var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds; ;)
        {
            try
            {
                await using var connection = new NpgsqlConnection(unpooled);
                await connection.OpenAsync(cancellationToken);
                return;
            }
            catch (NpgsqlException e) when (e is not PostgresException said || IsOnItsWay(said))
            {
                if (supervisor is { HasExited: true })
                {
                    throw new EmbeddedServerException($"PostgreSQL ended at once. {LastWords()}", e);
                }

                if (Environment.TickCount64 > deadline)
                {
                    throw new EmbeddedServerException($"PostgreSQL did not answer within {patience.TotalSeconds:0} seconds. {LastWords()}", e);
                }
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    /// <summary>Up, or down to be started again: an instance may come just as the last one lets go.</summary>
    private static bool IsOnItsWay(PostgresException said) =>
        said.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown;

    private string LastWords()
    {
        var lines = new[] { folder.Log, folder.Under("supervisor.log") }
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .TakeLast(LinesOfLog);
        return $"The last lines of its log in {folder}:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}";
    }
}
