using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CommissioningCases.EmbeddedPostgres;
using CommissioningCases.Filling;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommissioningCases.Benchmarks.RowLevelSecurity;

/// <summary>What the row-level security of the database costs: the same requests by turns as the role that it holds back and as the owner of the tables.</summary>
internal static class RowLevelSecurityMeasurements
{
    public const string Verb = "walls";

    private const int Turns = 15;
    private const int RequestsInATurn = 40;

    private static readonly Person Commissioner = new(Guid.NewGuid(), "Measured", "commissioner@demo.example", Role.Commissioner, DemonstrationBodies.FirstPct);

    public static async Task RunAsync(int cases)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"cases-walls-{Guid.NewGuid():N}");
        await using var server = await EmbeddedServer.StartAsync(new EmbeddedServerOptions { Folder = folder, Database = "cases", Temporary = true }, NullLogger.Instance);
        await using (var db = CasesDbContextOptions.NewContext(server.ConnectionString))
        {
            await db.MigrateExclusivelyAsync();
            await DemonstrationSeed.SeedAsync(server.ConnectionString, TimeProvider.System.Today());
            await new CaseFiller(db, TimeProvider.System).AddAsync(cases, new Progress<int>());
        }

        await using var walled = Application(server.ConnectionString, hasWalls: true);
        await using var open = Application(server.ConnectionString, hasWalls: false);
        var reference = (await SendAsync(walled, Commissioner, new ListCases())).Rows[0].Reference;
        await RequireSameWorkAsync(walled, open);
        await CompareAsync("case", services => SendAsync(services, Commissioner, new GetCase(reference)));
        await CompareAsync("list of a trust", services => SendAsync(services, Commissioner, new ListCases()));
        await CompareAsync("search of a trust", services => SendAsync(services, Commissioner, new ListCases { Filter = new CaseFilter { Text = "patients" } }));
        await CompareAsync("my work", services => SendAsync(services, Commissioner, new GetMyWork()));
        await CompareAsync("attempt", services => SendAsync(services, Commissioner, Concern(reference)));

        async Task CompareAsync(string what, Func<IServiceProvider, Task> send)
        {
            var (with, without) = (new List<double>(), new List<double>());
            for (var turn = -2; turn < Turns; turn++)
            {
                var (one, other) = (await TimeAsync(() => send(walled)), await TimeAsync(() => send(open)));
                if (turn >= 0)
                {
                    with.AddRange(one);
                    without.AddRange(other);
                }
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{cases,10}  {what,-20} median with {Median(with),6:0.00} ms   without {Median(without),6:0.00} ms   ratio {Median(with) / Median(without):0.00}"));
        }
    }

    /// <param name="hasWalls">
    /// Without them every connection is that of the owner. It sees everything from its beginning, or it would find nothing where lists search.
    /// </param>
    private static ServiceProvider Application(string connectionString, bool hasWalls)
    {
        var services = new ServiceCollection().AddLogging().AddApplication(connectionString);
        var once = new SightOnce(connectionString);
        var options = new DbContextOptionsBuilder<CasesDbContext>().UseCases(connectionString + ";No Reset On Close=true").AddInterceptors(once).Options;
        return (hasWalls ? services : services.AddScoped(_ => new CasesDbContext(options))).BuildServiceProvider();
    }

    private static async Task RequireSameWorkAsync(ServiceProvider walled, ServiceProvider open)
    {
        var (one, other) = (await SendAsync(walled, Commissioner, new GetMyWork()), await SendAsync(open, Commissioner, new GetMyWork()));
        if (one.Mine.Count == 0 || one.Mine.Count != other.Mine.Count)
        {
            throw new InvalidOperationException($"With walls {one.Mine.Count} cases are found, without {other.Mine.Count}.");
        }
    }

    private static async Task<List<double>> TimeAsync(Func<Task> send)
    {
        var took = new List<double>(RequestsInATurn);
        for (var request = 0; request < RequestsInATurn; request++)
        {
            var started = Stopwatch.GetTimestamp();
            await send();
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return took;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static Attempt Concern(string reference) => new(
        reference,
        "record-concern",
        JsonSerializer.SerializeToElement(new { on = TimeProvider.System.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text = "Waiting times grow" }),
        Guid.NewGuid(),
        Seen: null);

    private static async Task<T> SendAsync<T>(IServiceProvider services, Person person, IRequest<T> request)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }
}
