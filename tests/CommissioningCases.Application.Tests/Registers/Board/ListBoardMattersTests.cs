using CommissioningCases.Application.Tests.Cases.Listing;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Registers.Board;

public sealed class ListBoardMattersTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private static readonly Person Secretary = ListedCases.Someone(Role.BoardSecretary, "5ND");

    private ListedCases _cases = null!;

    public async Task InitializeAsync() => _cases = new ListedCases(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _cases.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Waiting_ListsWhatLacksNothingElseFirst_ThenTheLongestWait()
    {
        await AddAsync("ready", missing: 0, days: 3);
        await AddAsync("ready long", missing: 0, days: 30);
        await AddAsync("not ready", missing: 2, days: 90);
        await AddAsync("decided", missing: 0, days: 9, BoardOutcome.Approved);
        await AddAsync("not approved", missing: 0, days: 8, BoardOutcome.NotApproved);
        await AddAsync("deferred", missing: 1, days: 7, BoardOutcome.Deferred);

        var matters = await ListAsync(false);

        matters.Page.Rows.Select(row => row.Case.Service).ShouldBe(["ready long", "ready", "deferred", "not ready"]);
        (matters.Figures[BoardMatterRegister.Waiting], matters.Figures[BoardMatterRegister.Ready], matters.Figures[BoardMatterRegister.Decided]).ShouldBe((4, 2, 2));
        (await ListAsync(true)).Page.Rows.Select(row => row.Case.Service).ShouldBe(["not approved", "decided"]);
    }

    [Fact]
    public async Task ListsOnlyTheSecretarysOwnTrust_AndEverythingForTheAuditor()
    {
        await AddAsync("own");
        await AddAsync("neighbour", pct: "5J9");

        (await ListAsync(false)).Page.Rows.Select(row => row.Case.Service).ShouldBe(["own"]);
        (await ListAsync(false)).Figures[BoardMatterRegister.Waiting].ShouldBe(1);
        (await _cases.SendAsync(new ListBoardMatters(), ListedCases.Someone(Role.Auditor, null))).Page.Rows.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Role.Commissioner)]
    [InlineData(Role.ShaReviewer)]
    [InlineData(Role.UnionRepresentative)]
    [InlineData(Role.Administrator)]
    public async Task ByOthers_IsForbidden(Role role) =>
        await Should.ThrowAsync<ForbiddenException>(() => _cases.SendAsync(new ListBoardMatters(), ListedCases.Someone(role, "5ND")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_MeetEveryMatterOnce_ThereAndBack(bool isDecided)
    {
        for (var i = 0; i < 60; i++)
        {
            await AddAsync($"{i}", missing: i % 3, days: i / 7, isDecided ? i % 2 == 0 ? BoardOutcome.Approved : BoardOutcome.NotApproved : i % 2 == 0 ? BoardOutcome.Deferred : null);
        }

        var there = new List<string>();
        RowPosition? from = null;
        RowPosition? last = null;
        do
        {
            var page = (await ListAsync(isDecided, from)).Page;
            there.AddRange(page.Rows.Select(row => row.Case.Service));
            last = page.Previous ?? last;
            from = page.Next is { } next ? new RowPosition(next.ToString(), IsBackwards: false) : null;
        }
        while (from is not null);

        there.Count.ShouldBe(60);
        there.ShouldBeUnique();
        (await ListAsync(isDecided, last)).Page.Rows.Select(row => row.Case.Service).ShouldBe(there.GetRange(25, 25));
    }

    private Task<RegisterList<BoardMatter>> ListAsync(bool isDecided, RowPosition? from = null) => _cases.SendAsync(new ListBoardMatters { Filter = new BoardMatterFilter { IsDecided = isDecided }, From = from }, Secretary);

    private async Task AddAsync(string service, int missing = 0, int days = 1, BoardOutcome? decision = null, string pct = "5ND")
    {
        var of = ListedCases.Case(service) with { Pct = pct };
        await _cases.AddAsync(of);
        await _cases.AddRowsAsync(new CaseBoardMatter
        {
            CaseId = of.CaseId,
            Number = 1,
            Step = "consider-alternatives",
            Missing = missing,
            Proposal = 1,
            Decision = decision is { } decided ? ExchangeNames.Of(decided) : null,
            DecidedOn = decision is null ? null : ListedCases.Today.AddDays(-days),
            Since = ListedCases.Today.AddDays(-days),
            Pct = of.Pct,
            Sha = of.Sha,
        });
    }
}
