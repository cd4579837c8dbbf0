using System.Text;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Cases.Listing;

public sealed class ExportCasesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private ListedCases _cases = null!;

    public async Task InitializeAsync() => _cases = new ListedCases(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _cases.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task WithoutCases_WritesTheHeadings()
    {
        var lines = await ExportAsync();

        lines.ShouldHaveSingleItem().ShouldStartWith("\uFEFFReference,Scenario,Scenario title,PCT,PCT name,Service,");
    }

    [Fact]
    public async Task WritesACase()
    {
        await _cases.AddAsync(ListedCases.Case("Podiatry, \"foot\" care") with
        {
            Name = "CC-2010-00001",
            Providers = ["RVR"],
            NextDue = new DateOnly(2010, 7, 1),
            NextDueWhat = DeadlineKind.Chance,
        });

        (await ExportAsync())[1].ShouldBe(
            "CC-2010-00001,1,Addressing underperformance,5ND,County Durham Primary Care Trust,\"Podiatry, \"\"foot\"\" care\","
            + "Epsom and St Helier University Hospitals NHS Trust,Concerns,2010-05-22,2010-05-22,,,2010-07-01,Chance to improve ends,0,0,,yes,2010-06-01,");
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("@sum", "\"'@sum\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("＝1+1", "'＝1+1")]
    public async Task WritesFormulasAsText(string service, string written)
    {
        await _cases.AddAsync(ListedCases.Case(service));

        (await ExportAsync())[1].ShouldContain($",{written},");
    }

    [Fact]
    public async Task AsAWorkbook_HoldsTheSameCells_EachOfItsKind()
    {
        await _cases.AddAsync(ListedCases.Case("=1+1") with { Name = "CC-2010-00001", Providers = ["RVR"], NextDue = new DateOnly(2010, 7, 1), NextDueWhat = DeadlineKind.Chance });
        using var output = new MemoryStream();

        (await _cases.SendAsync(new ExportCases(new CaseFilter(), CaseOrder.Service, output) { Format = TableFormat.Workbook })).Rows.ShouldBe(1);

        var (name, rows) = ReadWorkbook.Of(output.ToArray()).Sheets.ShouldHaveSingleItem();
        name.ShouldBe("Cases");
        string.Join(',', rows[0]).ShouldBe((await ExportAsync())[0][1..]);
        rows[1][..6].ShouldBe(["CC-2010-00001", 1d, "Addressing underperformance", "5ND", "County Durham Primary Care Trust", "=1+1"]);
        rows[1][8..13].ShouldBe([new DateTime(2010, 5, 22), new DateTime(2010, 5, 22), null, null, new DateTime(2010, 7, 1)]);
    }

    [Fact]
    public async Task WritesEveryPage_NarrowedAndInOrder()
    {
        await _cases.AddAsync([.. Enumerable.Range(0, 60).Select(i => ListedCases.Case($"Service {i:00}") with { Scenario = 1 + (i % 2) })]);

        var lines = await ExportAsync(new CaseFilter { Scenarios = [2] });

        lines.Count.ShouldBe(31);
        lines.Skip(1).Select(line => line.Split(',')[5]).ShouldBeInOrder();
    }

    [Fact]
    public async Task WritesNothingOfOtherScopes()
    {
        await _cases.AddAsync(ListedCases.Case("Elsewhere") with { Pct = "5J9" });

        (await ExportAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task ForAnAdministrator_IsForbidden() =>
        await Should.ThrowAsync<ForbiddenException>(() => ExportAsync(person: ListedCases.Someone(Role.Administrator, null)));

    private async Task<List<string>> ExportAsync(CaseFilter? filter = null, Person? person = null)
    {
        using var output = new MemoryStream();
        await _cases.SendAsync(new ExportCases(filter ?? new CaseFilter(), CaseOrder.Service, output), person);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    [Fact]
    public async Task WhenTheConnectionBreaksOnTheWay_BreaksOff_AndWritesNothingTwice()
    {
        await _cases.AddAsync([.. Enumerable.Range(0, 4000).Select(i => ListedCases.Case($"Service {i:0000} {new string('x', 1000)}"))]);
        await using var output = new CuttingStream(_cases.ConnectionString);

        await Should.ThrowAsync<DatabaseUnavailableException>(() => _cases.SendAsync(new ExportCases(new CaseFilter(), CaseOrder.Service, output)));

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Count(line => line.Contains("Reference,Scenario", StringComparison.Ordinal)).ShouldBe(1);
        lines.Length.ShouldBeLessThan(4000);
        lines.ShouldBeUnique();
    }

    [Fact]
    public async Task WhenTheConnectionsBrokeBefore_NoticesNothing()
    {
        await _cases.AddAsync(ListedCases.Case("Podiatry"));
        await ExportAsync();
        await EndConnectionsAsync(_cases.ConnectionString);

        (await ExportAsync()).Count.ShouldBe(2);
    }

    private static Task EndConnectionsAsync(string connectionString) => Sql.ExecuteAsync(
        connectionString + ";Pooling=false",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

    /// <summary>Ends the database's connections, once, when the first of the table arrives.</summary>
    private sealed class CuttingStream(string connectionString) : MemoryStream
    {
        private bool _isCut;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await base.WriteAsync(buffer, cancellationToken);
            if (!_isCut)
            {
                _isCut = true;
                await EndConnectionsAsync(connectionString);
            }
        }
    }
}
