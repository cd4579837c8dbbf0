using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Tests.Histories.Jobs;

public sealed class ImportJobRunnerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Logged =
        """{"case": "A", "on": "2010-01-01", "do": "log-case", "scenario": 1, "pct": "5PR", "service": "Podiatry", "providers": ["RRF"], "summary": "S", "needs": "N"}""";

    private const string Premature = """{"case": "A", "on": "2010-01-03", "do": "take-step", "step": "close-resolved", "rationale": "R"}""";
    private const string Misplaced = """{"case": "A", "on": "2010-01-03", "do": "invite", "provider": "RRF"}""";
    private const string Concern = """{"case": "A", "on": "2010-01-04", "do": "record-concern", "text": "Waiting times grow"}""";

    private static Access.Person Colleague { get; } = People.Administrator with { Id = Guid.NewGuid(), UserName = "colleague@test.example" };

    /// <summary>Six lines of which one is blank, four are recorded and the fifth is where <see cref="ImportJobs.OnThirdEntryAsync"/> bites.</summary>
    private static string History { get; } = HistoryText.Of(Logged, "", Misplaced, Premature, Concern, Concern);

    public static TheoryData<string, bool> SamplesBothWays
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var sample in (string[])["mixed", "real/hinchingbrooke", "real/cornwall-choice"])
            {
                data.Add(sample, false);
                data.Add(sample, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SamplesBothWays))]
    public async Task RunNext_OnASample_ReportsByteForByteWhatTheCommandLinePrints(string sample, bool isCheck)
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var history = await File.ReadAllTextAsync(Sample.PathOf(sample));

        (await application.RunToReportAsync(history, isCheck)).ShouldBe(Printed(await HistoryText.CheckAsync(history)));
        (await application.CountEntriesAsync() == 0).ShouldBe(isCheck);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunNext_OnAdversarialLines_KeepsTheirReportByteForByte(bool isCheck)
    {
        await using var application = await ImportJobs.NewAsync(postgres);

        (await application.RunToReportAsync(Adversarial.History, isCheck)).ShouldBe(Printed(await HistoryText.CheckAsync(Adversarial.History)));
    }

    [Fact]
    public async Task RunNext_CountsWhatBecameOfTheLines_AndKeepsTheFileNoLonger()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var id = await application.AddAsync(History);
        var waiting = await application.JobAsync(id);
        (waiting.State, waiting.Lines, waiting.LinesDone).ShouldBe((ImportJobState.Waiting, 6, 0));
        (await application.CountPartsAsync()).ShouldBe(1);

        await application.RunNextAsync();

        var job = await application.JobAsync(id);
        (job.State, job.Lines, job.LinesDone).ShouldBe((ImportJobState.Done, 6, 6));
        (job.Accepted, job.Refused, job.Invalid).ShouldBe((3, 1, 1));
        job.FinishedAt.ShouldBe(application.Clock.GetUtcNow());
        (await application.CountPartsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task RunNext_OnSeveralServersAtOnce_RunsEachJobOnce()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var ids = new[] { await application.AddAsync(Logged), await application.AddAsync(Logged.Replace("\"A\"", "\"B\"")), await application.AddAsync(History, isCheck: true) };

        var ran = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => application.RunNextAsync()));

        ran.Count(isRun => isRun).ShouldBe(3);
        foreach (var id in ids)
        {
            var job = await application.JobAsync(id);
            (job.State, job.Run).ShouldBe((ImportJobState.Done, 1));
        }
    }

    [Fact]
    public async Task RunNext_WhenItIsCutOff_SaysHowFarItCame_AndRunsAgainWithoutRecordingTwice()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var id = await application.AddAsync(History);
        await application.OnThirdEntryAsync("raise exception 'cut off'");

        await Should.ThrowAsync<PostgresException>(() => application.RunNextAsync());

        var cut = await application.JobAsync(id);
        (cut.State, cut.LinesDone, cut.Reported).ShouldBe((ImportJobState.Interrupted, 4, 3));
        (await application.CountPartsAsync()).ShouldBe(1);
        (await application.RunNextAsync()).ShouldBeFalse();

        await application.LetThirdEntryPassAsync();
        (await application.SendAsync(People.Administrator, new RunImportAgain(id))).ShouldBeTrue();
        (await application.RunNextAsync()).ShouldBeTrue();

        (await application.ReportOfAsync(id)).ShouldBe(Printed(await HistoryText.CheckAsync(History)));
        (await application.JobAsync(id)).State.ShouldBe(ImportJobState.Done);
        (await application.CountEntriesAsync()).ShouldBe(4);
        (await application.CountPartsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task RunNext_WhenItsServerStops_BringsTheLineToItsEnd_AndLeavesTheJobToBeRunAgain()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var id = await application.AddAsync(History);
        await application.OnThirdEntryAsync("perform pg_sleep(2)");
        using var stopping = new CancellationTokenSource();

        var running = application.RunNextAsync(stopping.Token);
        while ((await Sql.QueryAsync(application.ConnectionString, "select 1::text from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'")).Count == 0)
        {
            // It has not come to the third entry yet.
        }

        await stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
        (await application.JobAsync(id)).State.ShouldBe(ImportJobState.Interrupted);
        (await application.CountEntriesAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task RunNext_WhenItWasGivenUpAndBegunElsewhere_WritesNothingMore()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var id = await application.AddAsync(History);
        await application.OnThirdEntryAsync("update import_jobs set run = run + 1");

        await Should.ThrowAsync<OperationCanceledException>(() => application.RunNextAsync());

        var job = await application.JobAsync(id);
        (job.State, job.Run).ShouldBe((ImportJobState.Running, 2));
        job.LinesDone.ShouldBeLessThan(5, "the third entry is the fifth line's");
        (await application.ReportOfAsync(id)).ShouldNotContain("\"line\": 5");
        (await application.CountPartsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task AJobWhoseServerFellSilent_IsInterrupted_AndRunsAgainForWhoeverAsks()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var id = await application.AddAsync(History);
        await application.WithDatabaseAsync(db =>
        {
            db.Add(Colleague.ToUser());
            return db.SaveChangesAsync();
        });
        await Sql.ExecuteAsync(application.ConnectionString, "update import_jobs set state = 'running', run = 1");
        (await application.SendAsync(Colleague, new RunImportAgain(id))).ShouldBeFalse();

        application.Clock.Advance(TimeSpan.FromSeconds(31));

        (await application.JobAsync(id)).StateAt(application.Clock.GetUtcNow()).ShouldBe(ImportJobState.Interrupted);
        (await application.SendAsync(Colleague, new RunImportAgain(id))).ShouldBeTrue();
        (await application.SendAsync(Colleague, new RunImportAgain(id))).ShouldBeFalse();
        await application.RunNextAsync();
        (await application.WithDatabaseAsync(db => db.Entries.Select(entry => entry.UserId).Distinct().ToListAsync())).ShouldBe([Colleague.Id]);
    }

    [Fact]
    public async Task RunAgain_OfAnUnknownImport_IsNotFound()
    {
        await using var application = await ImportJobs.NewAsync(postgres);

        await Should.ThrowAsync<NotFoundException>(() => application.SendAsync(People.Administrator, new RunImportAgain(Guid.NewGuid())));
    }

    private static string Printed(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
