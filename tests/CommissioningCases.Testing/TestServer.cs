using CommissioningCases.EmbeddedPostgres;
using DotNet.Testcontainers.Configurations;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Testcontainers.PostgreSql;

namespace CommissioningCases.Testing;

/// <summary>
/// The PostgreSQL server of this test process: the one that the environment variable TEST_POSTGRES leads to (its user must be allowed to create databases),
/// or one of its own, in a container or embedded, which ends with the process.
/// </summary>
internal sealed class TestServer
{
    private static readonly Lazy<Task<TestServer>> Started = new(StartAsync);

    /// <summary>Nothing that tests write has to survive.</summary>
    private static readonly string[] Settings = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300"];

    private readonly string _connectionString;

    // Held for the life of the process: xunit has no fixture for a whole assembly, and a server that nobody holds is stopped.
    private readonly IAsyncDisposable? _own;

    private TestServer(string connectionString, IAsyncDisposable? own)
    {
        _connectionString = connectionString;
        _own = own;
    }

    public static Task<TestServer> Instance => Started.Value;

    /// <summary>True when databases must be dropped, because the server is not thrown away after the tests.</summary>
    public bool OutlivesTests => _own is null;

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
        var given = Environment.GetEnvironmentVariable("TEST_POSTGRES");
        return await ServerChoice.MakeAsync(given, () => TestcontainersSettings.OS.DockerEndpointAuthConfig is not null) switch
        {
            ServerKind.Given => new TestServer(given!, own: null),
            ServerKind.Container => await StartContainerAsync(),
            _ => await StartEmbeddedAsync(),
        };
    }

    private static async Task<TestServer> StartContainerAsync()
    {
        var container = new PostgreSqlBuilder("postgres:18")
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C") // as embedded, so that both sort alike
            .WithCommand([.. Settings.SelectMany(setting => new[] { "-c", setting })])
            .WithLogger(NullLogger.Instance)
            .Build();
        await container.StartAsync();
        return new TestServer(container.GetConnectionString(), container);
    }

    private static async Task<TestServer> StartEmbeddedAsync()
    {
        var server = await EmbeddedServer.StartAsync(
            new EmbeddedServerOptions { Folder = Path.Combine(Path.GetTempPath(), $"cases-tests-{Guid.NewGuid():N}"), Temporary = true, Settings = Settings },
            NullLogger.Instance);
        return new TestServer(server.ConnectionString, server);
    }
}
