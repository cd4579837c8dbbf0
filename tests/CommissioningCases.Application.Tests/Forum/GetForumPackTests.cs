using System.Text;
using CommissioningCases.Application.Tests.Cases.Listing;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Forum;

public sealed class GetForumPackTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private static readonly Quarter Spring = Quarter.Parse("2010-04")!.Value;

    private ListedCases _cases = null!;

    public async Task InitializeAsync()
    {
        _cases = new ListedCases(await postgres.NewDatabaseAsync());
        await AddAsync("Durham", "5ND", "Q30", Spring.From);
        await AddAsync("Darlington", "5J9", "Q30", Spring.To);
        await AddAsync("Too early", "5ND", "Q30", Spring.From.AddDays(-1));
        await AddAsync("Too late", "5ND", "Q30", Spring.To.AddDays(1));
        await AddAsync("London", "5K5", "Q36", Spring.From);
    }

    public ValueTask DisposeAsync() => _cases.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(Role.UnionRepresentative, "Q30", "Darlington|Durham")]
    [InlineData(Role.UnionRepresentative, "5J9", "Darlington")]
    [InlineData(Role.ShaReviewer, "Q36", "London")]
    [InlineData(Role.Commissioner, "5ND", "Durham")]
    [InlineData(Role.Auditor, null, "Darlington|Durham|London")]
    public async Task Tells_OfTheQuarterAndTheScopeOnly(Role role, string? organisation, string services)
    {
        var pack = await GetAsync(ListedCases.Someone(role, organisation));

        var expected = services.Split('|');
        pack.Opened.Sum(opened => opened.Cases).ShouldBe(expected.Length);
        pack.Engagements.Single().ShouldBe(new Tally("staff", "", expected.Length));
        pack.ChancesGiven.Single().ShouldBe(new Tally(DeadlineKind.Chance, "", expected.Length));
        pack.ChancesJudged.Single().ShouldBe(new Tally(DeadlineKind.Chance, "sufficient", expected.Length));
        pack.Departures.Rows.Select(departure => departure.Case.Service).Order(StringComparer.Ordinal).ShouldBe(expected);
        pack.Disputes.Rows.Select(dispute => dispute.Case.Service).Order(StringComparer.Ordinal).ShouldBe(expected);
        pack.Awards.Rows.Select(award => award.Case.Service).Order(StringComparer.Ordinal).ShouldBe(expected);
    }

    [Fact]
    public async Task TheShaThatIsAskedFor_IsHeededForTheAuditorOnly()
    {
        var union = await _cases.SendAsync(new GetForumPack(Spring, "Q36"), ListedCases.Someone(Role.UnionRepresentative, "Q30"));
        var auditor = await _cases.SendAsync(new GetForumPack(Spring, "Q36"), ListedCases.Someone(Role.Auditor, null));

        union.Awards.Rows.ShouldNotContain(award => award.Case.Service == "London");
        auditor.Awards.Rows.Single().Case.Service.ShouldBe("London");
    }

    [Fact]
    public async Task Export_HoldsTheSameRows()
    {
        using var output = new MemoryStream();

        await _cases.SendAsync(new ExportForumPack(Spring, "Q36", output), ListedCases.Someone(Role.UnionRepresentative, "5J9"));

        var csv = Encoding.UTF8.GetString(output.ToArray());
        csv.ShouldContain("Award,");
        csv.ShouldContain("Darlington");
        csv.ShouldNotContain("Durham,");
        csv.ShouldNotContain("London");
    }

    [Fact]
    public async Task MoreThanAForumReads_IsCutOffAndSaid()
    {
        var of = ListedCases.Case("Durham again") with { Began = Spring.Next.From };
        await _cases.AddAsync(of);
        await _cases.AddRowsAsync(Enumerable.Range(1, GetForumPack.MostRows).Select(number => Departure(of, number, Spring.From)));

        var pack = await GetAsync(ListedCases.Commissioner);
        using var output = new MemoryStream();
        await _cases.SendAsync(new ExportForumPack(Spring, null, output));

        (pack.Departures.Rows.Count, pack.Departures.IsMore).ShouldBe((GetForumPack.MostRows, true));
        pack.Disputes.IsMore.ShouldBeFalse();
        Encoding.UTF8.GetString(output.ToArray()).ShouldContain("Departure,only the first 200 are listed,");
    }

    [Fact]
    public async Task ForAnAdministrator_IsForbidden() =>
        await Should.ThrowAsync<ForbiddenException>(() => GetAsync(ListedCases.Someone(Role.Administrator, null)));

    [Theory]
    [InlineData("2010-04", "2010-04-01", "2010-06-30")]
    [InlineData("2011-01", "2011-01-01", "2011-03-31")]
    public void Quarter_IsThreeMonths(string text, string from, string to)
    {
        var quarter = Quarter.Parse(text)!.Value;

        (quarter.From, quarter.To).ShouldBe((DateOnly.Parse(from, null), DateOnly.Parse(to, null)));
        quarter.ToString().ShouldBe(text);
        Quarter.Of(quarter.To).ShouldBe(quarter);
        quarter.Next.Previous.ShouldBe(quarter);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2010-05")]
    [InlineData("0001-01")]
    [InlineData("9999-10")]
    [InlineData("soon")]
    public void Quarter_OfAnythingElse_IsNone(string? text) => Quarter.Parse(text).ShouldBeNull();

    private Task<ForumPack> GetAsync(Person person) => _cases.SendAsync(new GetForumPack(Spring, null), person);

    private async Task AddAsync(string service, string pct, string sha, DateOnly day)
    {
        var of = ListedCases.Case(service) with { Pct = pct, Sha = sha, Began = day, ClosedOn = day, Stage = "closed", AwardedTo = "RVR", Providers = ["RVR"] };
        await _cases.AddAsync(of);
        await _cases.AddRowsAsync(
            ListedCases.Engagement(of) with { OnDay = day, StaffView = "disputed", StaffViewOn = day, StaffUnion = "UNISON", StaffAccount = "Nobody came" },
            ListedCases.Chance(of) with { Offered = day, JudgedOn = day, Outcome = "sufficient" },
            Departure(of, 4, day));
    }

    private static CaseDeparture Departure(CaseSummary of, int number, DateOnly day) => new()
    {
        CaseId = of.CaseId,
        Number = number,
        OnDay = day,
        Clause = "S1.2",
        Party = "RVR",
        Explanation = "Rang first",
        State = "open",
        IsStruck = false,
        Pct = of.Pct,
        Sha = of.Sha,
    };
}
