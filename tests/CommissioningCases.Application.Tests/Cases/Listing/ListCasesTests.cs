using CommissioningCases.Testing;
using FluentValidation;

namespace CommissioningCases.Application.Tests.Cases.Listing;

public sealed class ListCasesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private ListedCases _cases = null!;

    public async Task InitializeAsync() => _cases = new ListedCases(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _cases.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task WithoutCases_GivesAnEmptyPage()
    {
        var list = await _cases.ListAsync(new ListCases());

        list.Rows.ShouldBeEmpty();
        list.Page.Previous.ShouldBeNull();
        list.Page.Next.ShouldBeNull();
        list.Counts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Commissioner, "5ND", "Durham")]
    [InlineData(Role.BoardSecretary, "5J9", "Darlington")]
    [InlineData(Role.ShaReviewer, "Q30", "Darlington|Durham")]
    [InlineData(Role.UnionRepresentative, "Q30", "Darlington|Durham")]
    [InlineData(Role.UnionRepresentative, "5J9", "Darlington")]
    [InlineData(Role.Auditor, null, "Darlington|Durham|London")]
    [InlineData(Role.Commissioner, "none", "")]
    public async Task ListsOnlyWhatLiesInTheScope(Role role, string? organisation, string services)
    {
        await _cases.AddAsync(
            ListedCases.Case("Durham"),
            ListedCases.Case("Darlington") with { Pct = "5J9" },
            ListedCases.Case("London") with { Pct = "5K5", Sha = "Q36" });

        string.Join('|', await _cases.ServicesAsync(new CaseFilter(), ListedCases.Someone(role, organisation))).ShouldBe(services);
    }

    [Fact]
    public async Task ForAnAdministrator_IsForbidden() =>
        await Should.ThrowAsync<ForbiddenException>(() => _cases.ListAsync(new ListCases(), ListedCases.Someone(Role.Administrator, null)));

    public static TheoryData<CaseFilter, string> Filters => new()
    {
        { new CaseFilter(), "all|nhs|other|overdue" },
        { new CaseFilter { State = ShownCases.Either }, "all|closed|nhs|other|overdue" },
        { new CaseFilter { Scenarios = [1, 4], Stages = ["closed", "concerns"] }, "all|closed|nhs|other|overdue" },
        { new CaseFilter { Scenarios = [4] }, "other" },
        { new CaseFilter { Stages = ["closed"] }, "closed" },
        { new CaseFilter { Provider = "rvr" }, "nhs" },
        { new CaseFilter { Provider = "epsom" }, "nhs" },
        { new CaseFilter { Provider = "nobody is called so" }, "" },
        { new CaseFilter { Provider = " " }, "all|nhs|other|overdue" },
        { new CaseFilter { Owner = "carol@example.org" }, "other" },
        { new CaseFilter { Owner = CaseFilter.Nobody }, "all|nhs|other|overdue" }, // nobody has an account
        { new CaseFilter { IsOverdue = true }, "overdue" },
        { new CaseFilter { State = ShownCases.Open }, "all|nhs|other|overdue" },
        { new CaseFilter { State = ShownCases.Closed }, "closed" },
        { new CaseFilter { Scenarios = [1], Owner = CaseFilter.Nobody, IsOverdue = true }, "overdue" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task NarrowsToTheFilter(CaseFilter filter, string services)
    {
        await _cases.AddAsync(
            ListedCases.Case("all"),
            ListedCases.Case("closed") with { Stage = "closed", ClosedOn = ListedCases.Today },
            ListedCases.Case("nhs") with { Providers = ["RVR"], NextDue = ListedCases.Today, NextDueWhat = DeadlineKind.Chance },
            ListedCases.Case("other") with { Scenario = 4, Owner = "carol@example.org" },
            ListedCases.Case("overdue") with { NextDue = ListedCases.Today.AddDays(-1), NextDueWhat = DeadlineKind.Chance });

        string.Join('|', await _cases.ServicesAsync(filter)).ShouldBe(services);
    }

    public static TheoryData<CaseFilter, string> OtherFilters => new()
    {
        { new CaseFilter { IsHeld = true }, "held" },
        { new CaseFilter { HasOpenDepartures = true }, "departed" },
        { new CaseFilter { IsStaffNotEngaged = true }, "asked|not asked" },
        { new CaseFilter { IsStaffAskedFor = true }, "asked" },
        { new CaseFilter { LoggedFrom = new DateOnly(2009, 1, 1), LoggedTo = new DateOnly(2009, 12, 31) }, "old" },
        { new CaseFilter { LoggedTo = new DateOnly(2009, 12, 31) }, "old" },
        { new CaseFilter { LoggedFrom = ListedCases.Today }, "" },
        { new CaseFilter { References = ["CC-2009-00007", "CC-2009-00008"] }, "old" },
        { new CaseFilter { Owner = CaseFilter.Me }, "mine" },
        { new CaseFilter { IsWatched = true }, "" },
    };

    [Theory]
    [MemberData(nameof(OtherFilters))]
    public async Task NarrowsToWhatIsOutOfOrder_ToAPeriod_AndToOnesOwn(CaseFilter filter, string services)
    {
        var departed = ListedCases.Case("departed");
        await _cases.AddAsync(
            departed,
            ListedCases.Case("held") with { HeldSince = ListedCases.Today },
            ListedCases.Case("asked") with { StaffEngaged = false, Stage = "improvement" },
            ListedCases.Case("not asked") with { StaffEngaged = false },
            ListedCases.Case("mine") with { Owner = "someone@example.org" },
            ListedCases.Case("old") with { Began = new DateOnly(2009, 6, 1), Name = "CC-2009-00007" });
        await _cases.AddRowsAsync(new CaseDeparture
        {
            CaseId = departed.CaseId,
            Number = 2,
            OnDay = ListedCases.Today,
            Clause = "S1.2",
            Party = "A trust",
            Explanation = "No time",
            State = "open",
            IsStruck = false,
            Pct = departed.Pct,
            Sha = departed.Sha,
        });
        await _cases.AddHistoryAsync("CC-2009-00007");

        string.Join('|', await _cases.ServicesAsync(filter)).ShouldBe(services);
    }

    [Theory]
    [InlineData(CaseOrder.Service)]
    [InlineData(CaseOrder.Due)]
    public async Task OfSeveralTrusts_ListsTheirCasesInOneOrder(CaseOrder order)
    {
        string[] pcts = ["5ND", "5J9", "5KF"];
        await _cases.AddAsync([.. Enumerable.Range(0, 60).Select(i => ListedCases.Case($"Service {i:00}") with { Pct = pcts[i % 3], NextDue = ListedCases.Today.AddDays(i) })]);
        var request = new ListCases { Filter = new CaseFilter { Pcts = ["5ND", "5J9"] }, Order = order };

        var first = await _cases.ListAsync(request, ListedCases.Someone(Role.ShaReviewer, "Q30"));
        var second = await _cases.ListAsync(request with { From = first.Page.Next }, ListedCases.Someone(Role.ShaReviewer, "Q30"));

        first.Rows.Concat(second.Rows).Select(row => row.Service).ShouldBe(Enumerable.Range(0, 60).Where(i => i % 3 < 2).Select(i => $"Service {i:00}"));
    }

    [Theory]
    [InlineData("podiatry", "feet")]
    [InlineData("podia", "feet")]
    [InlineData("PODIATRIST", "feet")]
    [InlineData("ulcers", "feet")]
    [InlineData("ulcer healing", "feet")]
    [InlineData("ulcer hearing", "")]
    [InlineData("the podiatry", "feet")]
    [InlineData("the", "ears|feet")]
    [InlineData("clinic", "ears|feet")]
    [InlineData("clinic -hearing", "feet")]
    [InlineData("\"hearing clinic\"", "ears")]
    [InlineData("\"clinic hearing\"", "")]
    [InlineData("\"", "ears|feet")]
    [InlineData("' or 1=1 --", "")]
    [InlineData("& | ! <-> :* \\", "ears|feet")]
    [InlineData("bid", "ears")]
    public async Task FindsTheWordsWhereverInTheCaseTheyStand(string text, string services)
    {
        var feet = ListedCases.Case("feet");
        var ears = ListedCases.Case("ears");
        var elsewhere = ListedCases.Case("elsewhere") with { Pct = "5J9" };
        await _cases.AddAsync(feet, ears, elsewhere);
        await _cases.AddTextAsync(feet, 1, "Community podiatry: foot ulcers in the clinic");
        await _cases.AddTextAsync(feet, 2, "Healing is slow, says the podiatrist");
        await _cases.AddTextAsync(ears, 1, "The hearing clinic");
        await _cases.AddTextAsync(ears, 2, "A bid", isCommercial: true);
        await _cases.AddTextAsync(elsewhere, 1, "Community podiatry ulcers clinic");

        string.Join('|', await _cases.ServicesAsync(new CaseFilter { Text = text })).ShouldBe(services);
    }

    [Fact]
    public async Task ForAUnion_FindsNothingOfATender()
    {
        var listed = ListedCases.Case();
        await _cases.AddAsync(listed);
        await _cases.AddTextAsync(listed, 1, "A bid", isCommercial: true);

        (await _cases.ServicesAsync(new CaseFilter { Text = "bid" }, ListedCases.Someone(Role.UnionRepresentative, "Q30"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task WithTooLongAText_IsInvalid() =>
        await Should.ThrowAsync<ValidationException>(() => _cases.ServicesAsync(new CaseFilter { Text = new string('a', Register.LongestText + 1) }));
}
