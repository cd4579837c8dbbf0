using System.Text;
using CommissioningCases.Application.Tests.Cases.Listing;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Registers.Engagements;

public sealed class ListNotEngagedTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private static readonly Person Union = ListedCases.Someone(Role.UnionRepresentative, "Q30");

    private ListedCases _cases = null!;

    public async Task InitializeAsync() => _cases = new ListedCases(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _cases.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ListsOpenCasesWithoutStaff_TheLongestWaitFirst()
    {
        var longest = Waiting("long", 90);
        await _cases.AddAsync(Waiting("short", 3), longest, Waiting("engaged", 100) with { StaffEngaged = true }, Waiting("closed", 200) with { ClosedOn = ListedCases.Today });
        await _cases.AddRowsAsync(ListedCases.Engagement(longest) with { OnDay = ListedCases.Today.AddDays(-95) }, ListedCases.Engagement(longest, 3) with { IsStruck = true }, ListedCases.Engagement(longest, 4) with { Dispute = "falls" });

        var rows = (await _cases.SendAsync(new ListNotEngaged(), Union)).Page.Rows;

        rows.Select(row => row.Service).ShouldBe(["long", "short"]);
        rows.Select(row => row.LastEngaged).ShouldBe([ListedCases.Today.AddDays(-95), null]);
    }

    [Fact]
    public async Task OfOtherAreas_ShowsAndCountsNothing()
    {
        await _cases.AddAsync(Waiting("Durham", 3), Waiting("Darlington", 4) with { Pct = "5J9" }, Waiting("London", 5) with { Pct = "5K5", Sha = "Q36" });
        foreach (var (pct, sha) in new[] { ("5ND", "Q30"), ("5J9", "Q30"), ("5K5", "Q36") })
        {
            await AddTallyAsync(pct, sha);
        }

        var all = await _cases.SendAsync(new ListNotEngaged(), Union);
        var own = await _cases.SendAsync(new ListNotEngaged(), ListedCases.Someone(Role.UnionRepresentative, "5J9"));
        var foreign = await _cases.SendAsync(new ListNotEngaged { Filter = new NotEngagedFilter { Pct = "5K5" } }, Union);

        (string.Join('|', all.Page.Rows.Select(row => row.Service)), Total(all)).ShouldBe(("Darlington|Durham", 2));
        (string.Join('|', own.Page.Rows.Select(row => row.Service)), Total(own)).ShouldBe(("Darlington", 1));
        (foreign.Page.Rows.Count, Total(foreign)).ShouldBe((0, 0));
        all.Area.ShouldNotContain(pct => pct.Code == "5K5");
        (await ExportAsync(null)).ShouldNotContain("London");
        (await ExportAsync("5K5")).ShouldNotContain("London");
    }

    [Fact]
    public async Task Pages_MeetEveryCaseOnce()
    {
        await _cases.AddAsync([.. Enumerable.Range(0, 40).Select(i => Waiting($"{i}", i / 6))]);

        var first = (await _cases.SendAsync(new ListNotEngaged(), Union)).Page;
        var second = (await _cases.SendAsync(new ListNotEngaged { From = first.Next }, Union)).Page;
        var back = (await _cases.SendAsync(new ListNotEngaged { From = second.Previous }, Union)).Page;

        first.Rows.Concat(second.Rows).Select(row => row.Service).ShouldBeUnique();
        (first.Rows.Count, second.Rows.Count, second.Next).ShouldBe((25, 15, null));
        back.Rows.Select(row => row.Service).ShouldBe(first.Rows.Select(row => row.Service));
    }

    [Fact]
    public async Task ForAnAdministrator_IsForbidden() =>
        await Should.ThrowAsync<ForbiddenException>(() => _cases.SendAsync(new ListNotEngaged(), ListedCases.Someone(Role.Administrator, null)));

    private static int Total(RegisterList<NotEngagedRow> list) => list.Figures[NotEngagedRegister.Total];

    private static CaseSummary Waiting(string service, int days) => ListedCases.Case(service) with { StaffEngaged = false, StageEntered = ListedCases.Today.AddDays(-days) };

    private Task AddTallyAsync(string pct, string sha) => _cases.AddTallyAsync(
        new CaseTally { Pct = pct, Sha = sha, What = CaseTally.StaffNotEngaged, Scenario = 1, Subject = "concerns", State = "", Count = 1 });

    private async Task<string> ExportAsync(string? pct)
    {
        using var output = new MemoryStream();
        await _cases.SendAsync(new ExportNotEngaged(new NotEngagedFilter { Pct = pct }, output), Union);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
