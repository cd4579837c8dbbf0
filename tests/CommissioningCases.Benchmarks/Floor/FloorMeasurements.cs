using System.Diagnostics;
using System.Globalization;
using CommissioningCases.Benchmarks.Pages;
using CommissioningCases.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommissioningCases.Benchmarks.Floor;

/// <summary>
/// The product against what the machine can do by hand, on one database, by turns. Each is loaded until its rate is steady. Beside the rates it prints the processor time of the
/// program and of PostgreSQL for each request, which other work of the machine changes less. TURNS, SECONDS, CONNECTIONS and ONLY in the environment say how it is done.
/// </summary>
internal static class FloorMeasurements
{
    public const string Verb = "floor";

    private const string ProductAddress = "http://127.0.0.1:5190";
    private const string FloorAddress = "http://127.0.0.1:5191";
    private const int EntriesOfCase = 20;
    private static readonly int Turns = Setting("TURNS", 3);
    private static readonly int Connections = Setting("CONNECTIONS", 16);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(Setting("SECONDS", 5));
    private static readonly string[] Only = (Environment.GetEnvironmentVariable("ONLY") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static async Task RunAsync(int cases)
    {
        var environment = await PageMeasurements.FilledAsync(cases);
        await using var server = await EmbeddedServer.StartAsync(
            new EmbeddedServerOptions { Folder = Path.Combine(environment["DataFolder"], "postgres"), Database = "cases", Login = DatabaseRole.Name },
            NullLogger.Instance);
        await using var product = await ServerProcess.StartAsync(ServerProcess.Site, new Uri(ProductAddress).Port, new(environment));
        await using var floor = await ServerProcess.StartAsync("CommissioningCases.Benchmarks.dll", new Uri(FloorAddress).Port, new(environment), FloorServer.Verb, server.ConnectionString, FloorAddress);
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        var postmaster = ProcessorTime.PostmasterOf(environment["DataFolder"]);
        var trust = DemonstrationBodies.FirstPct;
        var sha = (string)(await ScalarAsync(database, "select sha from case_summaries where pct = $1 limit 1", trust))!;
        var reference = (string)(await ScalarAsync(
            database, $"select s.name from case_summaries s join case_heads h using (case_id) where s.pct = $1 and s.closed_on is null order by abs(h.last_number - {EntriesOfCase}), s.name limit 1", trust))!;
        var open = (string[])(await ScalarAsync(database, "select array_agg(name order by name) from case_summaries where pct = $1 and closed_on is null", trust))!;
        Console.WriteLine($"{cases} cases; the case is {reference}; {Connections} connections; {Turns} turns");
        Console.WriteLine(
            $"{"page",-10} {"product/s",10} {"floor/s",10} {"ratio",6} {"program ms",11} {"database ms",12} {"floor's",8} {"floor's",8} {"ratio",6} {"round trips",12} {"buffers",8} {"kB",6}");
        (string Name, string Path, string FloorPath, string Account)[] pages =
        [
            ("list", "/cases", $"/cases?of={trust}", "commissioner"),
            ("case", $"/cases/{reference}", $"/cases/{reference}", "commissioner"),
            ("search", "/cases?q=lighthouse", $"/cases?of={trust}&q=lighthouse", "commissioner"),
            ("dashboard", "/oversight", $"/oversight?of={sha}", "sha"),
            ("append", "", "", "commissioner"),
        ];
        foreach (var page in pages.Where(page => Only.Length == 0 || Only.Contains(page.Name)))
        {
            List<(Loaded Product, Loaded Floor)> turns = [];
            for (var turn = 0; turn < Turns; turn++)
            {
                var real = await LoadAsync(product, page.Path, page.Account, open, postmaster, database);
                var byHand = await LoadAsync(floor, page.FloorPath, null, open, postmaster, database);
                turns.Add((real, byHand));
            }

            Print(page.Name, turns);
        }
    }

    private static void Print(string name, List<(Loaded Product, Loaded Floor)> turns)
    {
        double Median(Func<(Loaded Product, Loaded Floor), double> of) => turns.Select(of).Order().ElementAt(turns.Count / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10} {Median(turn => turn.Product.PerSecond),10:0} {Median(turn => turn.Floor.PerSecond),10:0} {Median(turn => turn.Product.PerSecond / turn.Floor.PerSecond),6:0.00} "
                + $"{Median(turn => turn.Product.Program),11:0.00} {Median(turn => turn.Product.Database),12:0.00} {Median(turn => turn.Floor.Program),8:0.00} {Median(turn => turn.Floor.Database),8:0.00} "
                + $"{Median(turn => turn.Floor.Processor / turn.Product.Processor),6:0.00} {Median(turn => turn.Product.Transactions),12:0.0} {Median(turn => turn.Product.Buffers),8:0} {Median(turn => turn.Product.Kilobytes),6:0.0}"));
    }

    /// <summary>Loads one page until its rate is steady, and then measures it.</summary>
    private static async Task<Loaded> LoadAsync(ServerProcess server, string path, string? account, string[] open, int postmaster, NpgsqlDataSource database)
    {
        using var first = new Visitor(server.Address);
        if (account is not null)
        {
            await first.SignInAsync(DemonstrationAccounts.Named(account).UserName, DemonstrationAccounts.Password);
        }

        var visitors = await Task.WhenAll(Enumerable.Range(0, Connections).Select(index => VisitAsync(new Visitor(server.Address, first), path, account is not null, index, open)));
        using var stop = new CancellationTokenSource();
        long asked = 0, bytes = 0;
        var visits = visitors.Select(visitor => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                Interlocked.Add(ref bytes, await visitor.Ask());
                Interlocked.Increment(ref asked);
            }
        })).ToList();

        await await Task.WhenAny(SteadyAsync(() => Interlocked.Read(ref asked)), Task.WhenAny(visits).Unwrap());
        var began = Stopwatch.GetTimestamp();
        var before = (Asked: Interlocked.Read(ref asked), Bytes: Interlocked.Read(ref bytes), Program: ProcessorTime.Of(server.Id), Database: ProcessorTime.Of(postmaster), Sent: await SentAsync(database));
        await Task.Delay(Time);
        var count = Interlocked.Read(ref asked) - before.Asked;
        var sent = await SentAsync(database);
        var loaded = new Loaded(
            count / Stopwatch.GetElapsedTime(began).TotalSeconds,
            (ProcessorTime.Of(server.Id) - before.Program) / count,
            (ProcessorTime.Of(postmaster) - before.Database) / count,
            (double)(sent.Transactions - before.Sent.Transactions) / count,
            (double)(sent.Buffers - before.Sent.Buffers) / count,
            (Interlocked.Read(ref bytes) - before.Bytes) / 1024.0 / count);
        await stop.CancelAsync();
        await Task.WhenAll(visits);
        foreach (var (visitor, _) in visitors)
        {
            visitor.Dispose();
        }

        return loaded;
    }

    /// <summary>Waits until a few seconds are within a twentieth of those before, half a minute at most.</summary>
    private static async Task SteadyAsync(Func<long> asked)
    {
        const int Few = 3;
        List<long> rates = [];
        for (var second = 0; second < 30; second++)
        {
            var before = asked();
            await Task.Delay(1000);
            rates.Add(asked() - before);
            if (rates.Count >= 2 * Few)
            {
                var (now, earlier) = (rates.TakeLast(Few).Sum(), rates.SkipLast(Few).TakeLast(Few).Sum());
                if (Math.Abs(now - earlier) < earlier / 20.0)
                {
                    return;
                }
            }
        }
    }

    /// <returns>What asks once and gives the length of the answer.</returns>
    private static async Task<(Visitor Visitor, Func<Task<int>> Ask)> VisitAsync(Visitor visitor, string path, bool isProduct, int index, string[] open)
    {
        if (path.Length > 0)
        {
            return (visitor, async () => Expect(await visitor.GetAsync(path, reads: false), 200));
        }

        // The form's token is taken once: what is measured is what happens when it is sent.
        var token = !isProduct ? "" : Visitor.TokenOf((await visitor.GetAsync($"/cases/{open[index % open.Length]}/record/record-engagement")).Body);
        var next = index;
        return (visitor, async () =>
        {
            next += Connections;
            var name = open[next % open.Length];
            var today = TimeProvider.System.GetUtcNow();
            return Expect(
                await visitor.PostAsync(!isProduct ? $"/cases/{name}" : $"/cases/{name}/record/record-engagement",
                [
                    new(Visitor.TokenField, token),
                    new("AttemptId", $"{Guid.NewGuid()}"),
                    new("Seen", "1000000"),
                    new("on.day", $"{today.Day}"),
                    new("on.month", $"{today.Month}"),
                    new("on.year", $"{today.Year}"),
                    new("with", "staff"),
                    new(!isProduct ? "party" : "party.staff", "UNISON"),
                    new("method", "meeting"),
                    // What says the same as before would be asked about.
                    new("summary", $"Rotas and what becomes of the evening shifts, {Guid.NewGuid()}"),
                ], reads: false),
                302);
        }
        );
    }

    private static int Expect(Answer answer, int status) => answer.Status == status ? answer.Length : throw new InvalidOperationException($"The answer was {answer.Status}.");

    private static async Task<(long Transactions, long Buffers)> SentAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select xact_commit, blks_hit + blks_read from pg_stat_database where datname = current_database()");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private static async Task<object?> ScalarAsync(NpgsqlDataSource database, string sql, string value)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync();
    }

    private static int Setting(string name, int usual) => Environment.GetEnvironmentVariable(name) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : usual;

    /// <param name="Program">Milliseconds of processor time for each request.</param>
    /// <param name="Database">The same of PostgreSQL.</param>
    /// <param name="Transactions">For each request: as many as round trips, where none spans several.</param>
    /// <param name="Buffers">Pages of the database that were looked at, for each request.</param>
    private sealed record Loaded(double PerSecond, double Program, double Database, double Transactions, double Buffers, double Kilobytes)
    {
        public double Processor => Program + Database;
    }
}
