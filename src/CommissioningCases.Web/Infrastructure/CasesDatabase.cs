using CommissioningCases.EmbeddedPostgres;
using Npgsql;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>The database that the operator names, or else an embedded one that lives as long as its users. Dispose it after everything that uses it.</summary>
internal sealed class CasesDatabase : IAsyncDisposable
{
    private readonly EmbeddedServer? _server;

    private CasesDatabase(string connectionString, EmbeddedServer? server)
    {
        ConnectionString = connectionString;
        _server = server;
    }

    public string ConnectionString { get; }

    public static async Task<CasesDatabase> OpenAsync(Settings settings, ILoggerFactory loggers, CancellationToken cancellationToken = default)
    {
        if (settings.ConnectionString is { Length: > 0 } given)
        {
            return new CasesDatabase(Checked(given), server: null);
        }

        var options = new EmbeddedServerOptions { Folder = Path.Combine(settings.DataFolder, "postgres"), Database = "cases" };
        var server = await EmbeddedServer.StartAsync(options, loggers.CreateLogger<EmbeddedServer>(), cancellationToken);
        return new CasesDatabase(server.ConnectionString, server);
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Checked(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).ConnectionString;
        }
        catch (ArgumentException e)
        {
            // Without the string itself, which holds a password.
            throw new SettingsException("ConnectionStrings__Cases is no connection string of PostgreSQL, such as Host=db;Database=cases;Username=cases;Password=...", e);
        }
    }
}
