using System.Text;
using CommissioningCases.Application.Tests.Cases.Listing;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Registers.Engagements;

public sealed class ListEngagementsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private static readonly Person Union = ListedCases.Someone(Role.UnionRepresentative, "Q30") with { Union = "UNISON" };

    private ListedCases _cases = null!;

    public async Task InitializeAsync() => _cases = new ListedCases(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _cases.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

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
        foreach (var of in new[] { ListedCases.Case("Durham"), ListedCases.Case("Darlington") with { Pct = "5J9" }, ListedCases.Case("London") with { Pct = "5K5", Sha = "Q36" } })
        {
            await AddAsync(of, ListedCases.Engagement(of), ListedCases.Chance(of));
        }

        var person = ListedCases.Someone(role, organisation);
        EngagementFilter[] filters = [new(), new() { Text = "healing" }, new() { Text = "figures" }, new() { Union = "UNISON" }];

        foreach (var filter in filters)
        {
            string.Join('|', (await ServicesAsync(filter, person)).Distinct()).ShouldBe(services);
            var csv = await ExportAsync(filter, person);
            foreach (var service in new[] { "Durham", "Darlington", "London" })
            {
                csv.Contains($",{service},", StringComparison.Ordinal).ShouldBe(services.Contains(service, StringComparison.Ordinal), $"{service} for {role}");
            }
        }
    }

    [Theory]
    [InlineData("5K5", null)]
    [InlineData(null, "London case")]
    public async Task AskedForWhatLiesOutside_FindsNothing(string? pct, string? reference)
    {
        var outside = ListedCases.Case("London") with { Pct = "5K5", Sha = "Q36", Name = "London case" };
        await AddAsync(outside, ListedCases.Engagement(outside));

        (await ServicesAsync(new EngagementFilter { Pct = pct, Case = reference }, Union)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ForAnAdministrator_IsForbidden()
    {
        var administrator = ListedCases.Someone(Role.Administrator, null);

        await Should.ThrowAsync<ForbiddenException>(() => ServicesAsync(new EngagementFilter(), administrator));
        await Should.ThrowAsync<ForbiddenException>(() => ExportAsync(new EngagementFilter(), administrator));
    }

    public static TheoryData<EngagementFilter, string> Filters => new()
    {
        { new EngagementFilter(), "chance|departure|disputed|rcn|struck|waiting" },
        { new EngagementFilter { Kind = "staff" }, "disputed|rcn|struck" },
        { new EngagementFilter { Kind = DeadlineKind.Chance }, "chance" },
        { new EngagementFilter { Kind = DeadlineKind.Plan }, "" },
        { new EngagementFilter { Union = "UNISON" }, "disputed|struck" },
        { new EngagementFilter { Union = "RCN" }, "rcn" },
        { new EngagementFilter { IsDisputed = true }, "disputed" },
        { new EngagementFilter { IsDeparture = true }, "departure" },
        { new EngagementFilter { IsStaffMissing = true }, "waiting" },
        { new EngagementFilter { Service = "DISP" }, "disputed" },
        { new EngagementFilter { Service = "%" }, "" },
        { new EngagementFilter { Provider = "RVR" }, "departure" },
        { new EngagementFilter { From = ListedCases.Today.AddDays(-4) }, "chance" },
        { new EngagementFilter { To = ListedCases.Today.AddDays(-5), Kind = "patients" }, "waiting" },
        { new EngagementFilter { Text = "healing" }, "chance" },
        { new EngagementFilter { Text = "figures -unison" }, "departure|rcn|waiting" },
        { new EngagementFilter { Text = "\"podiatry branch\"" }, "disputed|struck" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task NarrowsToTheFilter(EngagementFilter filter, string services)
    {
        var chance = ListedCases.Case("chance");
        var departure = ListedCases.Case("departure");
        var disputed = ListedCases.Case("disputed");
        var rcn = ListedCases.Case("rcn");
        var struck = ListedCases.Case("struck");
        var waiting = ListedCases.Case("waiting") with { StaffEngaged = false };
        await AddAsync(chance, ListedCases.Chance(chance));
        await AddAsync(departure, ListedCases.Engagement(departure) with { EngagedWith = "other-provider", Party = "RVR" }, Departure(departure));
        await AddAsync(disputed, ListedCases.Engagement(disputed) with { StaffView = "disputed", StaffViewOn = ListedCases.Today, StaffUnion = "UNISON", StaffAccount = "Nobody came" });
        await AddAsync(rcn, ListedCases.Engagement(rcn) with { Party = "Royal College of Nursing" });
        await AddAsync(struck, ListedCases.Engagement(struck) with { IsStruck = true, StaffView = "disputed", StaffViewOn = ListedCases.Today, StaffUnion = "UNISON" });
        await AddAsync(waiting, ListedCases.Engagement(waiting) with { EngagedWith = "patients", Party = "Patients' group" });

        string.Join('|', await ServicesAsync(filter, Union)).ShouldBe(services);
    }

    [Fact]
    public async Task Rows_TellWhatWasSaidExpectedAndDecided()
    {
        var of = ListedCases.Case();
        await AddAsync(
            of,
            ListedCases.Engagement(of) with { StaffView = "disputed", StaffViewOn = ListedCases.Today, StaffUnion = "UNISON", StaffAccount = "Nobody came" },
            Departure(of),
            ListedCases.Chance(of) with { JudgedOn = ListedCases.Today, Outcome = "insufficient" });

        var rows = (await _cases.SendAsync(new ListEngagements(), Union)).Page.Rows;

        rows[0].Chance.ShouldBe(new ChanceRow(ListedCases.Today.AddDays(40), ListedCases.Today, "insufficient"));
        rows[0].Summary.ShouldBe("Reach sixty per cent healing");
        rows[1].StaffView.ShouldBe(new StaffView("disputed", ListedCases.Today, "UNISON", "Nobody came"));
        rows[1].Departure.ShouldBe(new EngagementDeparture("S1.2", "breach", "Rang first", "Tell the provider"));
        rows[1].Record.ShouldBe("entry-2");
    }

    [Fact]
    public async Task Pages_MeetEveryRowOnce_ThereAndBack()
    {
        var of = ListedCases.Case();
        await AddAsync(of, [.. Enumerable.Range(0, 60).Select(i => i % 2 == 0
            ? (IProjectionRow)(ListedCases.Engagement(of, i + 2) with { OnDay = ListedCases.Today.AddDays(-(i / 9)) })
            : ListedCases.Chance(of, i + 2) with { Offered = ListedCases.Today.AddDays(-(i / 9)) })]);

        var there = new List<int>();
        RowPosition? from = null;
        RowPosition? last = null;
        do
        {
            var page = (await _cases.SendAsync(new ListEngagements { From = from }, Union)).Page;
            there.AddRange(page.Rows.Select(row => row.Number));
            last = page.Previous ?? last;
            from = page.Next is { } next ? new RowPosition(next.ToString(), IsBackwards: false) : null;
        }
        while (from is not null);

        there.Count.ShouldBe(60);
        there.ShouldBeUnique();
        var back = (await _cases.SendAsync(new ListEngagements { From = last }, Union)).Page;
        back.Rows.Select(row => row.Number).ShouldBe(there.GetRange(25, 25));
    }

    private static CaseDeparture Departure(CaseSummary of) => new()
    {
        CaseId = of.CaseId,
        Number = 2,
        OnDay = ListedCases.Today.AddDays(-5),
        Clause = "S1.2",
        Party = "RVR",
        Explanation = "Rang first",
        State = "breach",
        RequiredAction = "Tell the provider",
        IsStruck = false,
        Pct = of.Pct,
        Sha = of.Sha,
    };

    private async Task AddAsync(CaseSummary of, params IEnumerable<IProjectionRow> rows)
    {
        await _cases.AddAsync(of);
        await _cases.AddRowsAsync(rows);
    }

    private async Task<IReadOnlyList<string>> ServicesAsync(EngagementFilter filter, Person person) =>
        [.. (await _cases.SendAsync(new ListEngagements { Filter = filter }, person)).Page.Rows.Select(row => row.Case.Service).Order(StringComparer.Ordinal)];

    private async Task<string> ExportAsync(EngagementFilter filter, Person person)
    {
        using var output = new MemoryStream();
        await _cases.SendAsync(new ExportEngagements(filter, output), person);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
