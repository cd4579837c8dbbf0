using CommissioningCases.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommissioningCases.Testing;

/// <summary>
/// The PostgreSQL server of this test process: the one that the environment variable TEST_POSTGRES leads to (its user must be allowed to create databases),
/// or an embedded one of its own, which ends with the process.
/// </summary>
internal sealed class TestServer
{
    private static readonly Lazy<Task<TestServer>> Started = new(StartAsync);
    private readonly string _connectionString;

    // Held for the life of the process: xunit has no fixture for a whole assembly, and a server that nobody holds is stopped.
    private readonly EmbeddedServer? _embedded;

    private TestServer(string connectionString, EmbeddedServer? embedded)
    {
        _connectionString = connectionString;
        _embedded = embedded;
    }

    public static Task<TestServer> Instance => Started.Value;

    /// <summary>True when databases must be dropped, because the server is not thrown away after the tests.</summary>
    public bool OutlivesTests => _embedded is null;

    public string ConnectionStringTo(string database) =>
        new NpgsqlConnectionStringBuilder(_connectionString) { Database = database, MaxPoolSize = 20, IncludeErrorDetail = true }.ConnectionString;

    /// <summary>Runs a statement that is about whole databases.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<TestServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new TestServer(given, embedded: null);
        }

        var server = await EmbeddedServer.StartAsync(
            new EmbeddedServerOptions
            {
                Folder = Path.Combine(Path.GetTempPath(), $"cases-tests-{Guid.NewGuid():N}"),
                Temporary = true,
                Settings = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300"],
            },
            NullLogger.Instance);

        return new TestServer(server.ConnectionString, server);
    }
}
