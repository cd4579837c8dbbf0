using System.Text;
using CommissioningCases.Application.Histories;
using CommissioningCases.Application.Reference;

namespace CommissioningCases.Application.Tests.Histories;

public sealed class HistoryCheckTests
{
    private const string Logged =
        """{"case": "A", "on": "2010-01-01", "do": "log-case", "scenario": 1, "pct": "5ND", "service": "Podiatry", "providers": ["RRF"], "summary": "S", "needs": "N"}""";

    private static DateOnly Today { get; } = new(2013, 3, 31);

    public static TheoryData<string> Samples => Sample.All;

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Run_OnASample_ReportsWhatIsExpected(string sample)
    {
        await using var history = File.OpenRead(Sample.PathOf(sample));

        var (lines, isAllAccepted) = await CheckAsync(history);

        Sample.Comparable(lines).ShouldBe(Sample.Expected(sample));
        isAllAccepted.ShouldBe(!Sample.Expected(sample).Any(line => line.Contains("refused") || line.Contains("invalid")));
    }

    [Fact]
    public async Task Run_WritesTheLinesAsTheProcessModelSpacesThem()
    {
        var lines = await CheckAsync(
            Logged,
            """{"case": "A", "on": "2010-01-02", "do": "take-step", "step": "close-resolved"}""",
            """{"case": "A", "on": "2010-01-03", "do": "invite"}""");

        lines.ShouldBe(
        [
            """{"line": 1, "case": "A", "do": "log-case", "result": "accepted"}""",
            """{"line": 2, "case": "A", "do": "take-step", "result": "refused", "unmet": ["PP.6b", "S1.1"]}""",
            """{"line": 3, "case": "A", "do": "invite", "result": "invalid", "errors": ["provider", "stage"]}""",
            """{"case": "A", "stage": "concerns", "departures": 0}""",
        ]);
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(params string[] lines)
    {
        using var history = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return (await CheckAsync(history)).Lines;
    }

    private static async Task<(IReadOnlyList<string> Lines, bool IsAllAccepted)> CheckAsync(Stream history)
    {
        using var output = new MemoryStream();
        var report = new HistoryReport(output);
        await HistoryCheck.RunAsync(history, report, ReferenceData.BuiltIn.Bodies, Today, CancellationToken.None);
        return (Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), report.IsAllAccepted);
    }
}
