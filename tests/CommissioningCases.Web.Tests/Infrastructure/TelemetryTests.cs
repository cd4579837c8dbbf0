using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Tests.Walks;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace CommissioningCases.Web.Tests.Infrastructure;

/// <summary>Metrics on a port of their own, and traces that tell of nobody.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    /// <summary>Something that is typed, and no trace may hold.</summary>
    private const string Typed = "Quaggaword";

    private readonly int _port = FreePort();
    private readonly ConcurrentQueue<Activity> _traces = new();
    private readonly CasesSite _site;

    public TelemetryTests() => _site = new CasesSite(("MetricsPort", $"{_port}"), ("OtlpEndpoint", "http://127.0.0.1:9"))
    {
        StandIns = services => services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddProcessor(new SimpleActivityExportProcessor(new Collector(_traces)))),
    };

    [Fact]
    public async Task MetricsAndTraces_TellHowTheServiceDoes_AndOfNobody()
    {
        using var collector = new HttpClient();
        using var visitor = await _site.SignInAsync("commissioner");
        using var stranger = _site.NewVisitor();
        var reference = await _site.AttemptAsync(null, "log-case", new JsonObject
        {
            ["on"] = "2012-01-10",
            ["scenario"] = 1,
            ["pct"] = DemonstrationBodies.FirstPct,
            ["service"] = Typed,
            ["summary"] = Typed,
            ["needs"] = Typed,
            ["providers"] = new JsonArray("LOC02"),
        });
        (await visitor.GetAsync($"/cases?q={Typed}")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync($"/cases/{reference}")).Status.ShouldBe(HttpStatusCode.OK);

        string[] names = ["cases_attempts", "cases_request_duration", "cases_jobs", "cases_mail_waiting", "cases_imports_waiting", "http_server_request_duration", "dotnet_gc_collections", "db_client"];

        // A job is counted once it has run for the first time, a request once it has ended.
        var metrics = "";
        for (var tries = 0; tries < 100 && !Array.TrueForAll(names, name => metrics.Contains(name, StringComparison.Ordinal)); tries++)
        {
            await Task.Delay(100);
            metrics = await collector.GetStringAsync(new Uri($"http://127.0.0.1:{_port}/metrics"));
        }

        foreach (var name in names)
        {
            metrics.ShouldContain(name);
        }

        metrics.ShouldContain("outcome=\"accepted\"");
        NobodyIn(metrics, reference!);

        // On its own port alone, where nothing else is.
        (await collector.GetAsync(new Uri($"http://127.0.0.1:{_port}/cases"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/metrics")).Status.ShouldBe(HttpStatusCode.NotFound);

        var traced = string.Join('\n', _traces.Select(Told));
        traced.ShouldContain("cases/{reference}");
        traced.ShouldContain("ListCases");
        traced.ShouldContain("db.system");
        NobodyIn(traced, reference!);
        traced.ShouldNotContain("127.0.0.1");
        traced.ShouldNotContain("select ", Case.Insensitive);
    }

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    private static void NobodyIn(string told, string reference)
    {
        foreach (var secret in new[] { Typed, reference, "@test.example", TestAccounts.Password })
        {
            told.ShouldNotContain(secret);
        }
    }

    private static string Told(Activity trace) => string.Join(' ', [
        trace.DisplayName, trace.StatusDescription, .. trace.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
        .. trace.Events.SelectMany(happened => happened.Tags.Select(tag => $"{tag.Key}={tag.Value}")),
    ]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Collector(ConcurrentQueue<Activity> traces) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var trace in batch)
            {
                traces.Enqueue(trace);
            }

            return ExportResult.Success;
        }
    }
}
