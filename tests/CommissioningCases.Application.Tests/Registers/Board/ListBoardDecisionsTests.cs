using System.Text;
using CommissioningCases.Application.Tests.Cases.Listing;
using CommissioningCases.Testing;
using FluentValidation;

namespace CommissioningCases.Application.Tests.Registers.Board;

public sealed class ListBoardDecisionsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private ListedCases _cases = null!;

    public async Task InitializeAsync() => _cases = new ListedCases(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _cases.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public static TheoryData<BoardDecisionFilter, string> Filters => new()
    {
        { new BoardDecisionFilter(), "struck|deferred|refused|approved" },
        { new BoardDecisionFilter { Decision = BoardOutcome.Approved }, "struck|approved" },
        { new BoardDecisionFilter { Decision = BoardOutcome.NotApproved }, "refused" },
        { new BoardDecisionFilter { Decision = BoardOutcome.Deferred }, "deferred" },
        { new BoardDecisionFilter { Scenario = 4 }, "refused" },
        { new BoardDecisionFilter { Pct = "5J9" }, "" },
        { new BoardDecisionFilter { From = ListedCases.Today.AddDays(-20) }, "struck|deferred|refused" },
        { new BoardDecisionFilter { To = ListedCases.Today.AddDays(-20) }, "refused|approved" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task NarrowsToTheFilter_TheLatestFirst(BoardDecisionFilter filter, string services)
    {
        await AddAsync("approved", days: 30);
        await AddAsync("refused", days: 20, BoardOutcome.NotApproved, scenario: 4);
        await AddAsync("deferred", days: 15, BoardOutcome.Deferred);
        await AddAsync("struck", days: 10, isStruck: true);

        string.Join('|', await ServicesAsync(filter)).ShouldBe(services);
        string.Join('|', (await ExportAsync(filter)).Skip(1).Select(line => line.Split(',')[4])).ShouldBe(services);
    }

    [Theory]
    [InlineData(Role.Commissioner, "5ND", "Durham")]
    [InlineData(Role.BoardSecretary, "5J9", "Darlington")]
    [InlineData(Role.ShaReviewer, "Q30", "Darlington|Durham")]
    [InlineData(Role.ShaReviewer, "Q36", "London")]
    [InlineData(Role.Auditor, null, "Darlington|Durham|London")]
    public async Task ListsOnlyWhatLiesInTheScope(Role role, string? organisation, string services)
    {
        await AddAsync("Durham", days: 3);
        await AddAsync("Darlington", days: 2, pct: "5J9");
        await AddAsync("London", days: 4, pct: "5K5", sha: "Q36");

        var person = ListedCases.Someone(role, organisation);

        string.Join('|', await ServicesAsync(new BoardDecisionFilter(), person)).ShouldBe(services);
        (await ExportAsync(new BoardDecisionFilter(), person)).Count.ShouldBe(1 + services.Split('|').Length);
    }

    [Theory]
    [InlineData(Role.UnionRepresentative, "Q30")]
    [InlineData(Role.Administrator, null)]
    public async Task ForOthers_IsForbidden(Role role, string? organisation)
    {
        var person = ListedCases.Someone(role, organisation);

        await Should.ThrowAsync<ForbiddenException>(() => ServicesAsync(new BoardDecisionFilter(), person));
        await Should.ThrowAsync<ForbiddenException>(() => ExportAsync(new BoardDecisionFilter(), person));
    }

    [Fact]
    public async Task OfNoScenario_IsInvalid() =>
        await Should.ThrowAsync<ValidationException>(() => ServicesAsync(new BoardDecisionFilter { Scenario = 7 }));

    [Fact]
    public async Task Pages_MeetEveryDecisionOnce_ThereAndBack()
    {
        for (var i = 0; i < 60; i++)
        {
            await AddAsync($"{i}", days: i / 7);
        }

        var there = new List<string>();
        RowPosition? from = null;
        RowPosition? last = null;
        do
        {
            var page = (await _cases.SendAsync(new ListBoardDecisions { From = from })).Page;
            there.AddRange(page.Rows.Select(row => row.Case.Service));
            last = page.Previous ?? last;
            from = page.Next;
        }
        while (from is not null);

        there.Count.ShouldBe(60);
        there.ShouldBeUnique();
        (await _cases.SendAsync(new ListBoardDecisions { From = last })).Page.Rows.Select(row => row.Case.Service).ShouldBe(there.GetRange(25, 25));
    }

    private async Task<IReadOnlyList<string>> ServicesAsync(BoardDecisionFilter filter, Person? person = null) =>
        [.. (await _cases.SendAsync(new ListBoardDecisions { Filter = filter }, person)).Page.Rows.Select(row => row.Case.Service)];

    private async Task<IReadOnlyList<string>> ExportAsync(BoardDecisionFilter filter, Person? person = null)
    {
        using var output = new MemoryStream();
        await _cases.SendAsync(new ExportBoardDecisions(filter, output), person);
        return Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task AddAsync(string service, int days, BoardOutcome decision = BoardOutcome.Approved, bool isStruck = false, int scenario = 1, string pct = "5ND", string sha = "Q30")
    {
        var of = ListedCases.Case(service) with { Pct = pct, Sha = sha, Scenario = scenario };
        await _cases.AddAsync(of);
        await _cases.AddRowsAsync(new CaseBoardDecision
        {
            CaseId = of.CaseId,
            Number = 5,
            Step = "consider-alternatives",
            Decision = ExchangeNames.Of(decision),
            OnDay = ListedCases.Today.AddDays(-days),
            Minute = "Minute 12",
            IsStruck = isStruck,
            Pct = of.Pct,
            Sha = of.Sha,
        });
    }
}
