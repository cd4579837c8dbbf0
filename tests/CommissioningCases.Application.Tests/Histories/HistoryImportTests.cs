using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Histories;

public sealed class HistoryImportTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Logged =
        """{"case": "A", "on": "2010-01-01", "do": "log-case", "scenario": 1, "pct": "5PR", "service": "Podiatry", "providers": ["RRF"], "summary": "S", "needs": "N"}""";

    private const string LoggedWithoutNeeds =
        """{"case": "A", "on": "2010-01-01", "do": "log-case", "scenario": 1, "pct": "5PR", "service": "Podiatry", "providers": ["RRF"], "summary": "S"}""";

    private const string Concern = """{"case": "A", "on": "2010-01-02", "do": "record-concern", "text": "Waiting times grow"}""";
    private const string Premature = """{"case": "A", "on": "2010-01-03", "do": "take-step", "step": "close-resolved", "rationale": "R"}""";
    private const string Misplaced = """{"case": "A", "on": "2010-01-03", "do": "invite", "provider": "RRF"}""";
    private const string Withdrawn = """{"case": "A", "on": "2010-01-04", "do": "take-step", "step": "withdraw-case", "reason": "not-needed", "rationale": "R"}""";

    public static TheoryData<string> Samples => Sample.All;

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Run_OnASample_ReportsAsTheCheckDoes_AndTheSameWhenItIsImportedAgain(string sample)
    {
        await using var application = await NewApplicationAsync();
        var history = await File.ReadAllTextAsync(Sample.PathOf(sample));

        var first = await application.ImportAsync(history);
        var entries = await CountAsync(application);
        var second = await application.ImportAsync(history);

        Sample.Comparable(first).ShouldBe(Sample.Expected(sample));
        first.ShouldBe(await HistoryText.CheckAsync(history));
        second.ShouldBe(first);
        (await CountAsync(application)).ShouldBe(entries);
    }

    [Fact]
    public async Task Run_AfterItWasCutOffAtSeveralPoints_ReportsAsIfInOneGo()
    {
        await using var application = await NewApplicationAsync();
        var history = await File.ReadAllTextAsync(Sample.PathOf("mixed"));

        foreach (var line in (int[])[1, 2, 97, 400, 401, 850])
        {
            var reported = await application.ImportUntilAsync(history, line);
            reported.ShouldBe((await HistoryText.CheckAsync(history)).Take(line));
        }

        (await application.ImportAsync(history)).ShouldBe(await HistoryText.CheckAsync(history));
    }

    [Fact]
    public async Task Run_WhenTheHistoryHasGrown_ImportsWhatIsNew()
    {
        await using var application = await NewApplicationAsync();
        await application.ImportAsync(HistoryText.Of(Logged, Misplaced, Premature));

        (await application.ImportAsync(HistoryText.Of(Logged, Misplaced, Premature, Concern, Withdrawn)))
            .ShouldBe(await HistoryText.CheckAsync(HistoryText.Of(Logged, Misplaced, Premature, Concern, Withdrawn)));
        (await CountAsync(application)).ShouldBe(4);
    }

    [Fact]
    public async Task Run_WhenAnInvalidLineWasMended_TriesItOnTheCaseAsItStands()
    {
        await using var application = await NewApplicationAsync();
        await application.ImportAsync(HistoryText.Of(Logged, Concern.Replace("2010-01-02", "2010-01-32"), Premature));

        var report = await application.ImportAsync(HistoryText.Of(Logged, Concern, Premature));

        report[1].ShouldBe("""{"line": 2, "case": "A", "do": "record-concern", "result": "accepted"}""");
        report[2].ShouldBe("""{"line": 3, "case": "A", "do": "take-step", "result": "refused", "unmet": ["S1.1"]}""");
        (await CountAsync(application)).ShouldBe(3);
    }

    [Fact]
    public async Task Run_WhenTheSameLineStandsTwice_RecordsItTwice_AndNotAgain()
    {
        await using var application = await NewApplicationAsync();
        var history = HistoryText.Of(Logged, Concern, Concern);

        var first = await application.ImportAsync(history);

        (await application.ImportAsync(history)).ShouldBe(first);
        (await CountAsync(application)).ShouldBe(3);
    }

    [Fact]
    public async Task Run_WhenLoggingWasInvalidFirst_TellsBothAgain()
    {
        await using var application = await NewApplicationAsync();
        var history = HistoryText.Of(Concern, LoggedWithoutNeeds, Concern, Logged, Logged);

        var first = await application.ImportAsync(history);

        first.ShouldBe(await HistoryText.CheckAsync(history));
        (await application.ImportAsync(history)).ShouldBe(first);
    }

    [Fact]
    public async Task Run_WhenTheNameIsTakenByACaseFromElsewhere_IsInvalid()
    {
        await using var application = await NewApplicationAsync();
        await application.ImportAsync(HistoryText.Of(Logged, Concern));

        var report = await application.ImportAsync(HistoryText.Of(Logged.Replace("Podiatry", "Audiology"), Concern, Withdrawn));

        report.ShouldBe(
        [
            """{"line": 1, "case": "A", "do": "log-case", "result": "invalid", "errors": ["case"]}""",
            """{"line": 2, "case": "A", "do": "record-concern", "result": "invalid", "errors": ["case"]}""",
            """{"line": 3, "case": "A", "do": "take-step", "result": "invalid", "errors": ["case"]}""",
        ]);
        (await CountAsync(application)).ShouldBe(2);
    }

    [Fact]
    public async Task Run_ComparesNamesComposedAndTrimmed_AndTellsThemAsGiven()
    {
        await using var application = await NewApplicationAsync();
        var history = HistoryText.Of(
            Logged.Replace("\"A\"", "\" Cafe\u0301 \"", StringComparison.Ordinal),
            Concern.Replace("\"A\"", "\"Caf\u00E9\"", StringComparison.Ordinal));

        var report = await application.ImportAsync(history);

        report.ShouldBe(await HistoryText.CheckAsync(history));
        report[0].ShouldContain("\"case\": \" Cafe\u0301 \"");
        report[^1].ShouldBe("{\"case\": \"Caf\u00E9\", \"stage\": \"concerns\", \"departures\": 0}");
        (await application.WithDatabaseAsync(db => db.CaseHistories.Select(one => one.Name).ToListAsync())).ShouldBe(["Caf\u00E9"]);
        (await application.ImportAsync(history)).ShouldBe(report);
    }

    [Fact]
    public async Task Run_WhenACaseGoesOnFromAnother_LooksForItAmongThoseThatAreHere()
    {
        await using var application = await NewApplicationAsync();
        await application.ImportAsync(HistoryText.Of(Logged, Withdrawn));
        var successor = Logged.Replace("\"A\"", "\"B\"", StringComparison.Ordinal).Replace("2010-01-01", "2010-01-04", StringComparison.Ordinal).Replace("}", ", \"continues\": \" A\"}", StringComparison.Ordinal);
        var tooEarly = successor.Replace("\"B\"", "\"C\"", StringComparison.Ordinal).Replace("2010-01-04", "2010-01-03", StringComparison.Ordinal);
        var ofAnotherTrust = successor.Replace("\"B\"", "\"D\"", StringComparison.Ordinal).Replace("5PR", "5PQ", StringComparison.Ordinal);

        var report = await application.ImportAsync(HistoryText.Of(successor, tooEarly, ofAnotherTrust));

        report[0].ShouldEndWith("\"accepted\"}");
        report[1].ShouldEndWith("\"errors\": [\"continues\"]}");
        report[2].ShouldEndWith("\"errors\": [\"continues\"]}");
        (await application.ImportAsync(HistoryText.Of(successor, tooEarly, ofAnotherTrust))).ShouldBe(report);
    }

    [Fact]
    public async Task Run_WhenPeopleWorkedOnTheCaseSince_ReportsAsItDidAndLeavesTheirWork()
    {
        await using var application = await NewApplicationAsync();
        var history = HistoryText.Of(Logged, Misplaced, Premature, Misplaced);
        var first = await application.ImportAsync(history);
        await application.AcceptAsync(People.Commissioner, Attempts.On("A", "take-step", new { on = "2013-02-01", step = "withdraw-case", reason = "not-needed", rationale = "R" }));

        (await application.ImportAsync(history)).ShouldBe(first);
        (await application.SendAsync(People.Commissioner, new GetCase("A"))).File.StageName.ShouldBe("closed");
    }

    [Fact]
    public async Task Run_WhenTheDatabaseIsAsStrictAsTheCheck_ReportsAdversarialLinesAlike()
    {
        await using var application = await NewApplicationAsync();

        var report = await application.ImportAsync(Adversarial.History);

        report.ShouldBe(await HistoryText.CheckAsync(Adversarial.History));
        (await application.ImportAsync(Adversarial.History)).ShouldBe(report);
    }

    private static Task<int> CountAsync(TestApplication application) => application.WithDatabaseAsync(db => db.Entries.CountAsync());

    private async Task<TestApplication> NewApplicationAsync() => new(await postgres.NewDatabaseAsync());
}
