using CommissioningCases.Web.Errors;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using Serilog;
using Serilog.Extensions.Logging;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>The web site: what it is made of and in which order a request passes through it.</summary>
internal static partial class Site
{
    public static async Task<int> RunAsync(string[] args)
    {
        // Beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = Settings.Read(builder.Configuration);
        await using var logger = Logs.Create(builder.Configuration, settings.Mode);
        using var loggers = new SerilogLoggerFactory(logger);
        await using var database = await CasesDatabase.OpenAsync(settings, loggers);

        builder.Logging.ClearProviders().AddSerilog(logger);
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddServices(builder.Services, settings, database);

        await using var app = builder.Build();
        Map(app);
        app.Lifetime.ApplicationStarted.Register(() => LogStarted(app.Logger, settings.Mode, app.Urls));
        await app.RunAsync();
        return 0;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Commissioning Cases is served in {Mode} mode at {Urls}. Press Ctrl+C to stop it")]
    private static partial void LogStarted(Microsoft.Extensions.Logging.ILogger logger, Mode mode, ICollection<string> urls);

    private static void AddServices(IServiceCollection services, Settings settings, CasesDatabase database)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => NpgsqlDataSource.Create(database.ConnectionString));
        services.AddSingleton<DatabasePreparation>().AddHostedService(provider => provider.GetRequiredService<DatabasePreparation>());
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddDataProtection().SetApplicationName("CommissioningCases").PersistKeysToFileSystem(KeyFolder(settings));
        services.AddRazorPages();
    }

    private static void Map(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseErrorPages();
        app.MapStaticAssets();
        app.MapHealthChecks("/healthz");
        app.MapRazorPages().WithStaticAssets();
    }

    /// <summary>The keys that protect cookies and forms outlive the process, so that a restart signs nobody out. They are secrets.</summary>
    private static DirectoryInfo KeyFolder(Settings settings)
    {
        var folder = Path.Combine(settings.DataFolder, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
