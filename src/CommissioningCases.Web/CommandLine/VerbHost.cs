using CommissioningCases.Web.Infrastructure;
using Serilog;
using Serilog.Core;
using Serilog.Extensions.Logging;

namespace CommissioningCases.Web.CommandLine;

/// <summary>The migrated database and the services for a verb that needs them, with all logs on standard error.</summary>
internal sealed class VerbHost : IAsyncDisposable
{
    private readonly Logger _logger;
    private readonly CasesDatabase _database;
    private readonly IHost _host;

    private VerbHost(Logger logger, CasesDatabase database, IHost host)
    {
        _logger = logger;
        _database = database;
        _host = host;
    }

    public IServiceProvider Services => _host.Services;

    public static Task<VerbHost> StartAsync(CancellationToken cancellationToken) => StartAsync(isMigrated: true, cancellationToken);

    /// <param name="isMigrated">Whether the database is brought to this version first.</param>
    public static async Task<VerbHost> StartAsync(bool isMigrated, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        var settings = Settings.Read(builder.Configuration);
        ProductionRules.RequireDatabase(settings);
        Logs.WriteToStandardError(builder.Configuration, settings.Mode);
        var logger = Logs.Create(builder.Configuration, settings.Mode);
        using var loggers = new SerilogLoggerFactory(logger);
        var database = await CasesDatabase.OpenAsync(settings, loggers, cancellationToken);

        builder.Services.AddSerilog(logger);
        builder.Services.AddCases(settings, database, database.OwnerConnectionString);
        var host = new VerbHost(logger, database, builder.Build());
        try
        {
            if (isMigrated)
            {
                await host.MigrateAsync(cancellationToken);
            }

            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = CasesDbContextOptions.NewContext(_database.OwnerConnectionString);
        await db.MigrateExclusivelyAsync(cancellationToken: cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _database.DisposeAsync();
        await _logger.DisposeAsync();
    }
}
