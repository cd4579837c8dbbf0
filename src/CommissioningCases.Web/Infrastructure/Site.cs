using System.Net.Mime;
using CommissioningCases.Web.Api;
using CommissioningCases.Web.Calendars;
using CommissioningCases.Web.Errors;
using CommissioningCases.Web.Features.Audit;
using CommissioningCases.Web.Features.Histories;
using CommissioningCases.Web.Navigation;
using CommissioningCases.Web.Papers;
using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Diagnostics.HealthChecks;
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
        ProductionRules.RequireSite(settings);
        await using var logger = Logs.Create(builder.Configuration, settings.Mode);
        using var loggers = new SerilogLoggerFactory(logger);
        _ = Task.Run(CasesDbContextOptions.MakeModel);
        await using var database = await CasesDatabase.OpenAsync(settings, loggers);

        builder.Services.AddSerilog(logger);
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddServices(builder.Services, settings, database);

        await using var app = builder.Build();
        Map(app, settings);
        app.Lifetime.ApplicationStarted.Register(() => LogStarted(app.Logger, settings.Mode, app.Urls));
        if (!app.Services.GetRequiredService<SealKeys>().CanSign)
        {
            LogUnsealed(app.Logger);
        }

        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It was told to stop before it had started.
        }

        return 0;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Commissioning Cases is served in {Mode} mode at {Urls}. Press Ctrl+C to stop it")]
    private static partial void LogStarted(Microsoft.Extensions.Logging.ILogger logger, Mode mode, ICollection<string> urls);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing is sealed: name the key that signs seals in SealKey")]
    private static partial void LogUnsealed(Microsoft.Extensions.Logging.ILogger logger);

    private static void AddServices(IServiceCollection services, Settings settings, CasesDatabase database)
    {
        // First, because other services read the database as they start.
        services.AddSingleton<DatabasePreparation>().AddHostedService(provider => provider.GetRequiredService<DatabasePreparation>());
        services.AddCases(settings, database, database.ConnectionString);
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<ScannerHealth>("scanner", HealthStatus.Degraded, timeout: TimeSpan.FromSeconds(5));
        services.AddHostedService<JobService>();
        services.AddTelemetry(settings);
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Features";
            pages.Conventions.Add(new PageRouteConvention());
            pages.Conventions.ConfigureFilter(new PaperFilter());
            pages.Conventions.ConfigureFilter(new OpenedHistoryFilter());
            pages.Conventions.ConfigureFilter(new TrailAlarmFilter());
        });
        services.Configure<RazorViewEngineOptions>(views =>
        {
            // Where the parts are that the pages of several features draw.
            foreach (var folder in (string[])["/Components", "/Features/Forms", "/Features/Histories"])
            {
                views.PageViewLocationFormats.Add(folder + "/{0}.cshtml");
            }
        });
        services.AddResponseCompression(options =>
        {
            // Why over HTTPS, too, docs/security.md says.
            options.EnableForHttps = true;
            options.MimeTypes = [MediaTypeNames.Text.Html];
        });
        services.AddApiDocument();
        services.ProtectKeys(settings);
        services.AddSignIn(settings);
        services.TrustProxies(settings);
    }

    private static void Map(WebApplication app, Settings settings)
    {
        app.UseTrustedProxies(settings);
        app.UseResponseCompression();
        app.UseSecurityHeaders(settings.IsHttps);
        app.UseRequestLog();
        app.UseErrorPages();
        app.UseKnownMethods();
        app.UseHttpsAlone(settings);
        app.UseSignIn();
        app.UseSizeLimits();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks(Proxies.HealthPath, new() { ResponseWriter = DatabaseHealth.WriteAsync }).AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapSpreadsheets();
        app.MapCalendar();
        app.MapApi();

        // Otherwise the rule that everything needs a sign-in would hold for what does not exist.
        app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
    }
}
