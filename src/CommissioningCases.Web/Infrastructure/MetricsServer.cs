using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry.Metrics;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Serves the page of metrics on a port of its own, and nothing else there: no address of the service leads to it, and none of its pages is to be had there.</summary>
internal sealed partial class MetricsServer(MetricsPage page, MeterProvider meters, ILogger<MetricsServer> logger) : IHostedService, IAsyncDisposable
{
    private const string Path = "/metrics";

    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(page.At);
        });
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        _app = builder.Build();
        _app.UseOpenTelemetryPrometheusScrapingEndpoint(meters, predicate: null, Path, configureBranchedPipeline: null, optionsName: null);
        _app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        await _app.StartAsync(cancellationToken);
        LogStarted(logger, page.At, Path);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Metrics are served at http://{At}{Path}")]
    private static partial void LogStarted(ILogger logger, IPEndPoint at, string path);
}
