using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CommissioningCases.Benchmarks.Programmes;

/// <summary>What is asked of choice programmes, by turns on a database with one and on a database with many. Requests are sent without the page around them.</summary>
internal static class ProgrammeMeasurements
{
    public const string Verb = "programmes";

    private const int Turns = 5;

    private static int _roundTrips;

    public static async Task RunAsync(int programmes)
    {
        using var listener = CountRoundTrips();
        await using var one = await ProgrammeSite.StartAsync(1);
        await using var many = await ProgrammeSite.StartAsync(programmes);
        var kept = await MegabytesAsync(one);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{one.View.LastNumber} entries in a programme, of which {kept:0.0} MB are kept in memory once it was read; 1 and {programmes} programmes"));
        await CompareAsync("programme, first read", 3, site =>
        {
            site.Forget();
            return site.SendAsync(site.Assessor, new GetProgramme(site.View.Cluster.Code));
        });
        await CompareAsync("programme, known", 20, site => site.SendAsync(site.Assessor, new GetProgramme(site.View.Cluster.Code)));
        await CompareAsync("history of a programme", 20, site => site.SendAsync(site.Assessor, new ListProgrammeEntries(site.View.Cluster.Code, null)));
        await CompareAsync("assess an application", 10, site => site.AssessAsync());
        await CompareAsync("clusters side by side", 20, site => site.SendAsync(ProgrammeSite.Auditor, new ListProgrammes()));
        var line = (await many.SendAsync(many.Assessor, Directory(new DirectoryFilter()))).Page.Rows[0];
        foreach (var (what, filter) in new[]
        {
            ("directory", new DirectoryFilter()),
            ("directory by service", new DirectoryFilter { Service = "podiatry" }),
            ("directory by provider", new DirectoryFilter { Provider = line.ProviderName }),
            ("directory by cluster", new DirectoryFilter { Cluster = line.Cluster }),
        })
        {
            await CompareAsync($"{what}, commissioner", 20, site => site.SendAsync(site.Assessor, Directory(filter)));
            await CompareAsync($"{what}, auditor", 20, site => site.SendAsync(ProgrammeSite.Auditor, Directory(filter)));
        }

        async Task CompareAsync(string what, int requests, Func<ProgrammeSite, Task> send)
        {
            var (few, lots) = (new List<double>(), new List<double>());
            for (var turn = -2; turn < Turns; turn++)
            {
                var (first, second) = (await TimeAsync(requests, () => send(one)), await TimeAsync(requests, () => send(many)));
                if (turn >= 0)
                {
                    few.AddRange(first);
                    lots.AddRange(second);
                }
            }

            var roundTrips = _roundTrips;
            var scans = await ScansAsync(many, () => send(many));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what,-36} {roundTrips} round trips   median with 1 {Median(few),7:0.00} ms   with {programmes} {Median(lots),7:0.00} ms   ratio {Median(lots) / Median(few):0.00}   {scans}"));
        }
    }

    private static ListDirectory Directory(DirectoryFilter filter) => new() { Filter = filter };

    /// <summary>What is kept of a programme that was read.</summary>
    private static async Task<double> MegabytesAsync(ProgrammeSite site)
    {
        site.Forget();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await site.SendAsync(site.Assessor, new GetProgramme(site.View.Cluster.Code));
        return (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
    }

    private static async Task<List<double>> TimeAsync(int requests, Func<Task> send)
    {
        var took = new List<double>(requests);
        for (var request = 0; request < requests; request++)
        {
            _roundTrips = 0;
            var started = Stopwatch.GetTimestamp();
            await send();
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return took;
    }

    /// <summary>The tables that were read from end to end. The server tells it of a connection when that ends.</summary>
    private static async Task<string> ScansAsync(ProgrammeSite site, Func<Task> send)
    {
        var before = await CountScansAsync(site);
        await send();
        var scanned = (await CountScansAsync(site)).Except(before).Select(scan => scan.Table).Order(StringComparer.Ordinal).ToList();
        return scanned.Count == 0 ? "no sequential scan" : $"sequential scans of {string.Join(", ", scanned)}";
    }

    private static async Task<HashSet<(string Table, long Scans)>> CountScansAsync(ProgrammeSite site)
    {
        NpgsqlConnection.ClearAllPools();
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await using var connection = new NpgsqlConnection(site.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select relname::text, seq_scan from pg_stat_user_tables where relname in ('entries', 'case_histories', 'case_heads', 'choice_programmes', 'choice_listings')", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var scans = new HashSet<(string, long)>();
        while (await reader.ReadAsync())
        {
            scans.Add((reader.GetString(0), reader.GetInt64(1)));
        }

        return scans;
    }

    /// <summary>A command or a batch of them is one; so is telling the database what the person may see.</summary>
    private static ActivityListener CountRoundTrips()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ => Interlocked.Increment(ref _roundTrips),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
