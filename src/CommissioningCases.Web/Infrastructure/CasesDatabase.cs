using CommissioningCases.EmbeddedPostgres;
using Npgsql;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>The database that the operator names, or else an embedded one that lives as long as its users. Dispose it after everything that uses it.</summary>
internal sealed class CasesDatabase : IAsyncDisposable
{
    private readonly EmbeddedServer? _server;

    private CasesDatabase(string connectionString, string ownerConnectionString, EmbeddedServer? server = null, string? folder = null)
    {
        ConnectionString = connectionString;
        OwnerConnectionString = new NpgsqlConnectionStringBuilder(ownerConnectionString) { CommandTimeout = 0 }.ConnectionString;
        _server = server;
        Folder = folder;
    }

    /// <summary>Where the embedded one keeps its data; null for one elsewhere.</summary>
    public string? Folder { get; }

    /// <summary>For the pages: nothing done with it has more rights than the role that owns nothing.</summary>
    public string ConnectionString { get; }

    /// <summary>For migrations and verbs, which take as long as they take: a million cases need minutes, and what was cut off would only begin again.</summary>
    public string OwnerConnectionString { get; }

    public static async Task<CasesDatabase> OpenAsync(Settings settings, ILoggerFactory loggers, CancellationToken cancellationToken = default)
    {
        if (settings.ConnectionString is { Length: > 0 } given)
        {
            var owner = settings.OwnerConnectionString is { Length: > 0 } other ? Checked("CasesOwner", other) : null;
            var pages = Checked("Cases", given);
            return new CasesDatabase(pages, owner ?? pages);
        }

        var options = new EmbeddedServerOptions { Folder = Path.Combine(settings.DataFolder, "postgres"), Database = "cases", Login = DatabaseRole.Name };
        var server = await EmbeddedServer.StartAsync(options, loggers.CreateLogger<EmbeddedServer>(), cancellationToken);
        return new CasesDatabase(server.LoginConnectionString, server.ConnectionString, server, options.Folder);
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Checked(string name, string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).ConnectionString;
        }
        catch (ArgumentException e)
        {
            // Without the string itself, which holds a password.
            throw new SettingsException($"ConnectionStrings__{name} is no connection string of PostgreSQL, such as Host=db;Database=cases;Username=cases;Password=...", e);
        }
    }
}
