using CommissioningCases.Testing;
using MediatR;

namespace CommissioningCases.Application.Tests.Cases.Listing;

/// <summary>Cases as lists see them: the rows of their views, without a history.</summary>
internal sealed class ListedCases : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2010, 6, 1);
    public static readonly DateTimeOffset Now = new(2010, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly TestApplication _application;

    public ListedCases(string connectionString)
    {
        _application = new TestApplication(connectionString);
        _application.Clock.AdjustTime(Now);
    }

    public string ConnectionString => _application.ConnectionString;

    public static Person Commissioner { get; } = Someone(Role.Commissioner, "5ND");

    public static Person Someone(Role role, string? organisation, string userName = "someone@example.org") =>
        new(Guid.NewGuid(), "Someone", userName, role, organisation);

    /// <summary>A case of County Durham; change what a test is about.</summary>
    public static CaseSummary Case(string service = "Podiatry") => new()
    {
        CaseId = Guid.NewGuid(),
        Name = $"CC-{Guid.NewGuid():N}",
        Scenario = 1,
        Pct = "5ND",
        Sha = "Q30",
        Service = service,
        Summary = "",
        Needs = "",
        Providers = [],
        Stage = "concerns",
        StageEntered = Today.AddDays(-10),
        Began = Today.AddDays(-10),
        Departures = 0,
        StaffEngaged = true,
        LastNumber = 1,
        LastOn = Today.AddDays(-10),
        LastRecordedAt = Now,
        PublicRecordedAt = Now,
        Edition = "",
    };

    public async Task AddAsync(params CaseSummary[] cases)
    {
        await using var db = CasesDbContextOptions.NewContext(ConnectionString);
        db.AddRange(cases.AsEnumerable());
        await db.SaveChangesAsync();
    }

    /// <summary>The history of a case of that name, which has none of its own here.</summary>
    public async Task AddHistoryAsync(string name)
    {
        await using var db = CasesDbContextOptions.NewContext(ConnectionString);
        var of = db.CaseSummaries.Single(summary => summary.Name == name);
        db.Add(new CaseHistory { Id = of.CaseId, Name = name, Edition = of.Edition });
        await db.SaveChangesAsync();
    }

    /// <summary>Rows of other views of such cases.</summary>
    public async Task AddRowsAsync(params IEnumerable<IProjectionRow> rows)
    {
        await using var db = CasesDbContextOptions.NewContext(ConnectionString);
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async Task AddCountAsync(CaseCount count)
    {
        await using var db = CasesDbContextOptions.NewContext(ConnectionString);
        db.Add(count);
        await db.SaveChangesAsync();
    }

    public async Task AddTallyAsync(CaseTally tally)
    {
        await using var db = CasesDbContextOptions.NewContext(ConnectionString);
        db.Add(tally);
        await db.SaveChangesAsync();
    }

    public async Task AddTextAsync(CaseSummary of, int number, string text, bool isCommercial = false)
    {
        await using var db = CasesDbContextOptions.NewContext(ConnectionString);
        db.Add(new CaseText { CaseId = of.CaseId, Number = number, Text = text, IsConfidential = isCommercial, Pct = of.Pct, Sha = of.Sha });
        await db.SaveChangesAsync();
    }

    public async Task<CaseList> ListAsync(ListCases request, Person? person = null) => await SendAsync(request, person);

    /// <summary>The services of the cases found, in their order.</summary>
    public async Task<IReadOnlyList<string>> ServicesAsync(CaseFilter filter, Person? person = null) =>
        [.. (await SendAsync(new ListCases { Filter = filter, Order = CaseOrder.Service }, person)).Rows.Select(row => row.Service)];

    public static CaseEngagement Engagement(CaseSummary of, int number = 2) => new()
    {
        CaseId = of.CaseId,
        Number = number,
        OnDay = Today.AddDays(-5),
        Stage = "concerns",
        EngagedWith = "staff",
        Party = "UNISON, podiatry branch",
        Method = "meeting",
        Summary = "Went through the figures",
        IsStruck = false,
        Pct = of.Pct,
        Sha = of.Sha,
    };

    public static CaseChance Chance(CaseSummary of, int number = 3) => new()
    {
        CaseId = of.CaseId,
        Number = number,
        Kind = DeadlineKind.Chance,
        Offered = Today.AddDays(-4),
        Due = Today.AddDays(40),
        Expectations = "Reach sixty per cent healing",
        Pct = of.Pct,
        Sha = of.Sha,
    };

    public Task<T> SendAsync<T>(IRequest<T> request, Person? person = null) => _application.SendAsync(person ?? Commissioner, request);

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
