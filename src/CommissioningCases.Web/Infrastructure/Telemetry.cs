using System.Diagnostics.Metrics;
using System.Net;
using CommissioningCases.Application.Measuring;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Metrics and traces by OpenTelemetry. Where the operator wants neither, nothing of it is there.</summary>
internal static class Telemetry
{
    private const string ServiceName = "commissioning-cases";
    private const string DatabaseMeter = "Npgsql";
    private const string ConnectionState = "db.client.connection.state";

    private static readonly string[] Files = [".css", ".js", ".svg", ".woff2"];

    public static void AddTelemetry(this IServiceCollection services, Settings settings)
    {
        if (settings is { Metrics: null, Traces: null })
        {
            return;
        }

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()));
        if (settings.Metrics is { } page)
        {
            telemetry.WithMetrics(metrics => metrics
                .AddMeter(Measures.Name)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddNpgsqlInstrumentation()
                .AddView(WithoutAddress)
                .AddPrometheusExporter());
            services.AddSingleton(new MetricsPage(page));
            services.AddHostedService<MetricsServer>();
            services.AddHostedService<WaitingGauges>();
        }

        if (settings.Traces is { } collector)
        {
            telemetry.WithTracing(traces => traces
                .AddSource(Measures.Name)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !ServesFile(context))
                .AddNpgsql()
                .AddProcessor(new TraceCleaner())
                .AddOtlpExporter(exporter => exporter.Endpoint = collector));
        }
    }

    /// <summary>What names a pool of connections says where the database is, and by which login.</summary>
    private static MetricStreamConfiguration? WithoutAddress(Instrument instrument) => instrument.Meter.Name == DatabaseMeter ? new MetricStreamConfiguration { TagKeys = [ConnectionState] } : null;

    /// <summary>Style sheets, scripts and the health of the service tell nothing of what people wait for.</summary>
    private static bool ServesFile(HttpContext context) => context.Request.Path.StartsWithSegments(Proxies.HealthPath) || Files.Contains(Path.GetExtension(context.Request.Path));
}

/// <summary>Where the metrics are to be had.</summary>
internal sealed record MetricsPage(IPEndPoint At);
