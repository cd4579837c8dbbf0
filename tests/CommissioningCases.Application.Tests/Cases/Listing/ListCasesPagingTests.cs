using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Cases.Listing;

public sealed class ListCasesPagingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private ListedCases _cases = null!;

    public async Task InitializeAsync() => _cases = new ListedCases(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _cases.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(CaseOrder.Latest, "b|c|a")]
    [InlineData(CaseOrder.Due, "c|b|a")]
    [InlineData(CaseOrder.Begun, "a|c|b")]
    [InlineData(CaseOrder.Service, "a|b|c")]
    public async Task OrdersByWhatIsAsked(CaseOrder order, string services)
    {
        await _cases.AddAsync(
            ListedCases.Case("a"),
            ListedCases.Case("b") with { LastRecordedAt = ListedCases.Now.AddDays(2), NextDue = ListedCases.Today.AddDays(2), Began = ListedCases.Today.AddDays(-30) },
            ListedCases.Case("c") with { LastRecordedAt = ListedCases.Now.AddDays(1), NextDue = ListedCases.Today.AddDays(-2), Began = ListedCases.Today.AddDays(-20) });

        var list = await _cases.ListAsync(new ListCases { Order = order });

        string.Join('|', list.Rows.Select(row => row.Service)).ShouldBe(services);
    }

    public static TheoryData<CaseOrder> Orders => [.. Enum.GetValues<CaseOrder>()];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task ReadingOnAndBack_WithManyEqualKeys_MeetsEveryCaseOnce(CaseOrder order)
    {
        await _cases.AddAsync([.. Enumerable.Range(0, 88).Select(Varied)]);

        var (forwards, starts) = await ReadOnAsync(order, person: null);
        var backwards = await ReadBackAsync(order, starts);

        forwards.Count.ShouldBe(88);
        forwards.Distinct().Count().ShouldBe(88);
        starts.Count.ShouldBe(4);
        backwards.ShouldBe(forwards);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task ReadingOn_WithinEachScope_GivesTheSame(CaseOrder order)
    {
        await _cases.AddAsync([.. Enumerable.Range(0, 60).Select(Varied)]);

        var (byPct, _) = await ReadOnAsync(order, ListedCases.Commissioner);
        var (bySha, _) = await ReadOnAsync(order, ListedCases.Someone(Role.ShaReviewer, "Q30"));
        var (all, _) = await ReadOnAsync(order, ListedCases.Someone(Role.Auditor, null));

        bySha.ShouldBe(byPct);
        all.ShouldBe(byPct);
    }

    [Fact]
    public async Task ReadingOn_WhenTheCaseAtThePagesEndHasMoved_LeavesNoOtherOut()
    {
        await _cases.AddAsync([.. Enumerable.Range(0, 30).Select(i => ListedCases.Case($"{i:00}") with { LastRecordedAt = ListedCases.Now.AddMinutes(-i) })]);
        var first = await _cases.ListAsync(new ListCases());

        await using (var db = CasesDbContextOptions.NewContext(_cases.ConnectionString))
        {
            var last = first.Rows[^1].CaseId;
            await db.CaseSummaries.Where(summary => summary.CaseId == last)
                .ExecuteUpdateAsync(summary => summary.SetProperty(s => s.LastRecordedAt, ListedCases.Now.AddDays(1)));
        }

        var second = await _cases.ListAsync(new ListCases { From = first.Page.Next });
        second.Rows.Select(row => row.Service).ShouldBe(["25", "26", "27", "28", "29"]);
    }

    [Fact]
    public async Task Counts_AreOfTheWholeScope_WhateverTheFilter()
    {
        await using (var db = CasesDbContextOptions.NewContext(_cases.ConnectionString))
        {
            db.AddRange(
                new CaseCount { Pct = "5ND", Sha = "Q30", Scenario = 1, Stage = "concerns", Cases = 2 },
                new CaseCount { Pct = "5J9", Sha = "Q30", Scenario = 1, Stage = "concerns", Cases = 3 },
                new CaseCount { Pct = "5K5", Sha = "Q36", Scenario = 2, Stage = "review", Cases = 5 });
            await db.SaveChangesAsync();
        }

        var request = new ListCases { Filter = new CaseFilter { Scenarios = [6] } };
        (await _cases.ListAsync(request)).Counts.ShouldBe([new StageCount(1, "concerns", 2)]);
        (await _cases.ListAsync(request, ListedCases.Someone(Role.ShaReviewer, "Q30"))).Counts.ShouldBe([new StageCount(1, "concerns", 5)]);
        (await _cases.ListAsync(request, ListedCases.Someone(Role.Auditor, null))).Counts.Sum(count => count.Cases).ShouldBe(10);
    }

    /// <summary>Cases of which many are equal in everything by which they can be ordered.</summary>
    private static CaseSummary Varied(int i) => ListedCases.Case($"Service {i % 3}") with
    {
        LastRecordedAt = ListedCases.Now.AddDays(i % 2),
        NextDue = i % 4 == 0 ? null : ListedCases.Today.AddDays(i % 4),
        Began = ListedCases.Today.AddDays(-i % 3),
    };

    private async Task<(List<Guid> Cases, List<RowPosition?> Starts)> ReadOnAsync(CaseOrder order, Person? person)
    {
        var cases = new List<Guid>();
        var starts = new List<RowPosition?>();
        RowPosition? from = null;
        do
        {
            var page = await _cases.ListAsync(new ListCases { Order = order, From = from }, person);
            (page.Page.Previous is null).ShouldBe(from is null);
            cases.AddRange(page.Rows.Select(row => row.CaseId));
            starts.Add(page.Page.Previous);
            from = page.Page.Next;
        }
        while (from is not null);
        return (cases, starts);
    }

    private async Task<List<Guid>> ReadBackAsync(CaseOrder order, List<RowPosition?> starts)
    {
        var last = await _cases.ListAsync(new ListCases { Order = order, From = starts[^1] });
        last.Page.Next.ShouldNotBeNull();
        var cases = last.Rows.Select(row => row.CaseId).ToList();
        for (var page = last; page.Page.Previous is { } before;)
        {
            page = await _cases.ListAsync(new ListCases { Order = order, From = before });
            cases.InsertRange(0, page.Rows.Select(row => row.CaseId));
        }

        var end = await _cases.ListAsync(new ListCases { Order = order, From = last.Page.Next });
        cases.AddRange(end.Rows.Select(row => row.CaseId));
        return cases;
    }

}
