using CommissioningCases.Testing;

namespace CommissioningCases.Web.Tests.CommandLine;

public sealed class ImportHistoryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private const string Logged =
        """{"case": "A", "on": "2010-01-01", "do": "log-case", "scenario": 1, "pct": "5PR", "service": "S", "providers": ["RRF"], "summary": "S", "needs": "N"}""";

    private const string Closed = """{"case": "A", "on": "2010-01-02", "do": "take-step", "step": "close-resolved", "rationale": "R"}""";

    private static readonly string[] Accepted =
    [
        """{"line": 1, "case": "A", "do": "log-case", "result": "accepted"}""",
        """{"case": "A", "stage": "concerns", "departures": 0}""",
    ];

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Check_WhenEveryLineIsAccepted_Exits0AndNeedsNoDatabase()
    {
        await File.WriteAllTextAsync(_file, Logged);

        var check = await RunAsync(null, "import-history", "--check", _file);

        check.Output.ShouldBe(Accepted);
        check.ExitCode.ShouldBe(0);
        check.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData(Closed)]
    [InlineData(Logged + "\n" + Closed)]
    public async Task Check_WhenALineIsNotAccepted_Exits1(string history)
    {
        await File.WriteAllTextAsync(_file, history);

        (await RunAsync(null, "import-history", _file, "--check")).ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("/no/such/file.jsonl")]
    [InlineData("/")]
    public async Task Check_WhenTheFileCannotBeRead_Exits2AndSaysWhyOnStandardError(string file)
    {
        var check = await RunAsync(null, "import-history", "--check", file);

        check.ExitCode.ShouldBe(2);
        check.Output.ShouldBeEmpty();
        check.Error.ShouldStartWith("The history cannot be read.");
    }

    [Fact]
    public async Task Import_WithoutAFile_ShowsTheUsage()
    {
        var import = await RunAsync(null, "import-history");

        import.ExitCode.ShouldBe(2);
        import.Error.ShouldStartWith("Usage: ./run import-history [--check] FILE");
    }

    [Fact]
    public async Task Import_Twice_ReportsTheSame_AndExportGivesTheHistoryBack()
    {
        await File.WriteAllTextAsync(_file, Logged);

        var first = await RunAsync(postgres.ConnectionString, "import-history", _file);
        var second = await RunAsync(postgres.ConnectionString, "import-history", _file);
        var export = await RunAsync(postgres.ConnectionString, "export-history", "A");

        first.Output.ShouldBe(Accepted);
        first.ExitCode.ShouldBe(0);
        second.Output.ShouldBe(Accepted);
        export.Output.ShouldBe(
        [
            """{"case":"A","on":"2010-01-01","do":"log-case","needs":"N","pct":"5PR","providers":["RRF"],"scenario":1,"service":"S","summary":"S"}""",
        ]);
        export.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Export_OfAnUnknownCase_Exits1AndSaysSoOnStandardError()
    {
        var export = await RunAsync(postgres.ConnectionString, "export-history", "no-such-case");

        export.ExitCode.ShouldBe(1);
        export.Output.ShouldBeEmpty();
        export.Error.ShouldContain("There is no case or programme no-such-case.");
    }

    private static Task<VerbProcess> RunAsync(string? connectionString, params string[] arguments) =>
        VerbProcess.RunAsync(typeof(Program).Assembly, connectionString, nameof(Mode.Production), arguments);
}
