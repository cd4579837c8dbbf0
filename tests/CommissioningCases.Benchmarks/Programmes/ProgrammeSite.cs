using System.Globalization;
using System.Text.Json;
using CommissioningCases.Benchmarks.Pages;
using CommissioningCases.EmbeddedPostgres;
using CommissioningCases.Filling;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommissioningCases.Benchmarks.Programmes;

/// <summary>The application on a database with so many filled choice programmes. The database is kept, because filling takes longer than measuring.</summary>
internal sealed class ProgrammeSite : IAsyncDisposable
{
    private const int Applications = 600;

    private readonly EmbeddedServer _server;
    private readonly ServiceProvider _services;
    private readonly Queue<string> _waiting;

    private ProgrammeSite(EmbeddedServer server, ServiceProvider services, ProgrammeView view)
    {
        (_server, _services, View) = (server, services, view);
        var waiting = view.File.Applications.Values.Where(application => application.State == ApplicationState.BeingAssessed).ToList();
        _waiting = new Queue<string>(waiting.Select(application => application.RecordId));
        Assessor = New(Role.Commissioner, waiting[0].Assessors.Single(waiting[0].WaitsFor), view.Cluster.Members[0]);
    }

    /// <summary>Sees everything.</summary>
    public static Person Auditor { get; } = New(Role.Auditor, "auditor@fill.example", null);

    /// <summary>The programme that is looked at closely.</summary>
    public ProgrammeView View { get; }

    /// <summary>A commissioner of its cluster, by whom applications wait to be assessed.</summary>
    public Person Assessor { get; }

    public string ConnectionString => _server.ConnectionString;

    public static async Task<ProgrammeSite> StartAsync(int programmes)
    {
        var folder = Path.Combine(PageMeasurements.Folder, $"programmes-{programmes}");
        var server = await EmbeddedServer.StartAsync(new EmbeddedServerOptions { Folder = folder, Database = "cases" }, NullLogger.Instance);
        await using (var db = CasesDbContextOptions.NewContext(server.ConnectionString))
        {
            await db.MigrateExclusivelyAsync();
        }

        var services = new ServiceCollection().AddLogging().AddApplication(server.ConnectionString).BuildServiceProvider();
        var filled = (await SendAsync(services, Auditor, new ListProgrammes())).Clusters.Count(cluster => cluster.Programme is not null);
        if (filled < programmes)
        {
            await using var db = CasesDbContextOptions.NewContext(server.ConnectionString);
            await new ProgrammeFiller(db, TimeProvider.System).AddAsync(programmes - filled, Applications, new Progress<int>());
        }

        var first = (await SendAsync(services, Auditor, new ListProgrammes())).Clusters
            .Where(cluster => cluster.Programme is not null)
            .MinBy(cluster => cluster.Cluster.Code, StringComparer.Ordinal)!;
        return new ProgrammeSite(server, services, await SendAsync(services, Auditor, new GetProgramme(first.Cluster.Code)));
    }

    public Task<T> SendAsync<T>(Person person, IRequest<T> request) => SendAsync(_services, person, request);

    /// <summary>Lets the next read of the programme be the first.</summary>
    public void Forget() => _services.GetRequiredService<CaseCache>().Forget(View.Reference);

    /// <summary>Assesses one more of the applications that wait.</summary>
    public async Task AssessAsync()
    {
        var fields = new
        {
            on = TimeProvider.System.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            application = _waiting.Dequeue(),
            marks = new Dictionary<string, int> { ["1"] = 5, ["2"] = 4, ["3"] = 3, ["4"] = 2 },
            recommends = "qualified",
            interest = "none",
            comments = "Clear",
        };
        var result = await SendAsync(Assessor, new Attempt(View.Reference, AssessApplication.Definition.Name, JsonSerializer.SerializeToElement(fields), Guid.NewGuid(), Seen: null));
        if (result is not AttemptResult.Accepted)
        {
            throw new InvalidOperationException($"An assessment was not accepted: {result}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static Person New(Role role, string userName, string? organisation) => new(Guid.NewGuid(), "Measured", userName, role, organisation);

    private static async Task<T> SendAsync<T>(IServiceProvider services, Person person, IRequest<T> request)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }
}
