using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Testing;
using CommissioningCases.Web.Tests.Walks;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>A site with the choice programme of the demonstration's cluster, in which podiatry is live and offered to providers.</summary>
public sealed class OfferedSite : IAsyncLifetime
{
    public const string Cluster = "XDL";

    /// <summary>Number of the entry by which podiatry was selected.</summary>
    public const int Selection = 8;

    public const string Applications = "/choice/XDL/services/8/applications";

    /// <summary>The offer is the last of these lines; no application has come in.</summary>
    private const int Lines = 28;

    private static readonly string[] Answers = ["Yes, on the register.", "By bus."];

    /// <summary>Providers that nothing was said of yet.</summary>
    private readonly Queue<string> _providers = new(ReferenceData.BuiltIn.Bodies.Providers.Select(provider => provider.Code).Where(code => code is not ("LOC02" or "RJ8")).Order(StringComparer.Ordinal));

    /// <summary>What an assessor says of both criteria of the offer.</summary>
    public static IReadOnlyList<(string, string)> Passed { get; } =
        [("criteria.1.result", "pass"), ("criteria.1.reason", "On the register"), ("criteria.2.result", "pass"), ("criteria.2.reason", "Certificate seen")];

    public CasesSite Site { get; } = new();

    public async Task InitializeAsync()
    {
        await Site.InitializeAsync();
        await Site.ImportProgrammeAsync(Cluster, Lines);
    }

    public Task<Visitor> SignInAsync(string name) => Site.SignInAsync(name);

    /// <summary>Records something in the programme, as an import does.</summary>
    public async Task RecordAsync(string action, object fields)
    {
        var before = await LastNumberAsync();
        await Site.ImportLinesAsync($"programme-{Cluster}", (action, JsonObject.Create(JsonSerializer.SerializeToElement(fields))!));
        (await LastNumberAsync()).ShouldBe(before + 1, $"{action} was not accepted");
    }

    /// <summary>A provider applies that has not yet.</summary>
    /// <returns>Number of the application's entry, and the provider.</returns>
    public async Task<(int Number, string Provider)> ApplyAsync(string on = "2012-05-08", string? provider = null)
    {
        provider ??= _providers.Dequeue();
        await RecordAsync("record-application", new { on, service = "podiatry", provider, answers = Answers });
        return (await LastNumberAsync(), provider);
    }

    /// <summary>A provider applies, and the cluster's two commissioners are to assess it.</summary>
    public async Task<(int Number, string Provider)> ApplyAssignedAsync()
    {
        var applied = await ApplyAsync();
        await AssignAsync(applied.Number);
        return applied;
    }

    public Task AssignAsync(int application) => RecordAsync("assign-assessors", new
    {
        on = "2012-05-09",
        applications = new[] { $"entry-{application}" },
        first = TestAccounts.EmailOf("commissioner"),
        second = TestAccounts.EmailOf("second.commissioner"),
    });

    /// <summary>Both commissioners have assessed it.</summary>
    public async Task AssessAsync(int application, string recommends = "qualified")
    {
        foreach (var name in (string[])["commissioner", "second.commissioner"])
        {
            var marks = new Dictionary<string, int> { ["1"] = 4, ["2"] = 3 };
            await RecordAsync("assess-application", new { on = "2012-05-10", application = $"entry-{application}", assessor = TestAccounts.EmailOf(name), marks, recommends, comments = "Read." });
        }
    }

    public async Task<int> LastNumberAsync() => (await SendAsync(People.Auditor, new GetProgramme(Cluster))).LastNumber;

    public async Task<T> SendAsync<T>(Person person, IRequest<T> request)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    /// <summary>Looks into the database past its walls.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<CasesDbContext, Task<T>> work)
    {
        await using var db = CasesDbContextOptions.NewContext(Site.ConnectionString);
        return await work(db);
    }

    public Task DisposeAsync() => Site.DisposeAsync();
}
