using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Histories.Jobs;

public sealed class ImportSweeperTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string History =
        """{"case": "kept", "on": "2010-01-01", "do": "log-case", "scenario": 1, "pct": "5PR", "service": "S", "providers": ["RRF"], "summary": "S", "needs": "N"}""";

    [Fact]
    public async Task Sweep_RemovesWhatEndedLongAgo_AndKeepsWhatItRecorded()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var old = await application.AddAsync(History);
        await application.RunNextAsync();
        application.Clock.Advance(TimeSpan.FromSeconds(1));
        var young = await application.AddAsync(History, isCheck: true);
        await application.RunNextAsync();
        application.Clock.Advance(TimeSpan.FromDays(ImportJob.DaysKept));

        await Sweeper(application).RunNextAsync(CancellationToken.None);

        (await JobsAsync(application)).ShouldBe([young]);
        (await application.WithDatabaseAsync(db => db.ImportReportRows.AnyAsync(row => row.JobId == old))).ShouldBeFalse();
        (await application.ReportOfAsync(young)).ShouldNotBeEmpty();
        (await application.CountEntriesAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("waiting", 1)]
    [InlineData("running", 0)]
    [InlineData("interrupted", 0)]
    public async Task Sweep_OfWhatIsNotDone_KeepsOnlyWhatStillWaitsForItsRun(string state, int kept)
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        await application.AddAsync(History);
        await Sql.ExecuteAsync(application.ConnectionString, $"update import_jobs set state = '{state}'");
        application.Clock.Advance(TimeSpan.FromDays(ImportJob.DaysKept + 1));

        await Sweeper(application).RunNextAsync(CancellationToken.None);

        (await JobsAsync(application)).Count.ShouldBe(kept);
        (await application.CountPartsAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task Sweep_IsDueAtTheStartAndEveryDay_OnSeveralServersAtOnce()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        List<ImportSweeper> servers = [.. Enumerable.Range(0, 4).Select(_ => Sweeper(application))];
        await SweepAsync();
        await application.AddAsync(History);
        await application.RunNextAsync();
        await Sql.ExecuteAsync(application.ConnectionString, "update import_jobs set alive_at = '2000-01-01'");

        application.Clock.Advance(TimeSpan.FromHours(23));
        await SweepAsync();
        (await JobsAsync(application)).Count.ShouldBe(1);

        application.Clock.Advance(TimeSpan.FromHours(1));
        await SweepAsync();
        (await JobsAsync(application)).ShouldBeEmpty();

        Task SweepAsync() => Task.WhenAll(servers.Select(server => server.RunNextAsync(CancellationToken.None)));
    }

    private static ImportSweeper Sweeper(TestApplication application) => new(application.Services.GetRequiredService<IServiceScopeFactory>(), application.Clock);

    private static Task<List<Guid>> JobsAsync(TestApplication application) => application.WithDatabaseAsync(db => db.ImportJobs.Select(job => job.Id).ToListAsync());
}
