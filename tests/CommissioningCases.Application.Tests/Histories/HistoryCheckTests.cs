using System.Text;
using System.Text.Json;

namespace CommissioningCases.Application.Tests.Histories;

public sealed class HistoryCheckTests
{
    private const string Logged =
        """{"case": "A", "on": "2010-01-01", "do": "log-case", "scenario": 1, "pct": "5ND", "service": "Podiatry", "providers": ["RRF"], "summary": "S", "needs": "N"}""";

    public static TheoryData<string> Samples => Sample.All;

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Run_OnASample_ReportsWhatIsExpected(string sample)
    {
        var report = await HistoryText.CheckAsync(await File.ReadAllTextAsync(Sample.PathOf(sample)));

        Sample.Comparable(report).ShouldBe(Sample.Expected(sample));
    }

    [Fact]
    public async Task Run_WritesTheLinesAsTheProcessModelSpacesThem()
    {
        var report = await HistoryText.CheckAsync(HistoryText.Of(
            Logged,
            """{"case": "A", "on": "2010-01-02", "do": "take-step", "step": "close-resolved", "rationale": "R"}""",
            """{"case": "A", "on": "2010-01-03", "do": "invite"}"""));

        report.ShouldBe(
        [
            """{"line": 1, "case": "A", "do": "log-case", "result": "accepted"}""",
            """{"line": 2, "case": "A", "do": "take-step", "result": "refused", "unmet": ["S1.1"]}""",
            """{"line": 3, "case": "A", "do": "invite", "result": "invalid", "errors": ["stage"]}""",
            """{"case": "A", "stage": "concerns", "departures": 0}""",
        ]);
    }

    [Fact]
    public async Task Run_CountsBlankLines_AndReadsAFileOfAnotherSystem()
    {
        var report = await HistoryText.CheckAsync("\uFEFF\r\n" + Logged + "\r\n \r\n" + Logged);

        report.ShouldBe(
        [
            """{"line": 2, "case": "A", "do": "log-case", "result": "accepted"}""",
            """{"line": 4, "case": "A", "do": "log-case", "result": "invalid", "errors": ["case"]}""",
            """{"case": "A", "stage": "concerns", "departures": 0}""",
        ]);
    }

    [Fact]
    public async Task Run_OnAnEmptyFile_ReportsNothing() => (await HistoryText.CheckAsync("")).ShouldBeEmpty();

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00 })]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xC3, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    [InlineData(new byte[] { 0x00 })]
    public async Task Run_OnBytesThatAreNoText_FindsTheLineInvalid(byte[] bytes)
    {
        using var history = new MemoryStream(bytes);

        (await HistoryText.CheckAsync(history)).ShouldBe(["""{"line": 1, "result": "invalid", "errors": ["json"]}"""]);
    }

    [Theory]
    [InlineData("""{"case": "A", "case": "A", "on": "2010-01-02", "do": "record-concern", "text": "T"}""")]
    [InlineData("""{"case": "A", "on": "2010-01-02", "do": "record-concern", "text": "T", "te\u0078t": "T"}""")]
    [InlineData("""{"case": "A", "on": "2010-01-02", "do": "record-concern", "text": "T", "ignored": [{"x": 1, "x": 1}]}""")]
    public async Task Run_WhenAKeyOccursTwiceInOneObject_FindsTheLineNoJson(string line) =>
        (await HistoryText.CheckAsync(HistoryText.Of(Logged, line)))[1].ShouldBe("""{"line": 2, "result": "invalid", "errors": ["json"]}""");

    [Fact]
    public async Task Run_ComparesNamesComposedAndTrimmed_AndTellsThemAsGiven()
    {
        const string Concern = """{"case": "NAME", "on": "2010-01-02", "do": "record-concern", "text": "T"}""";
        var report = await HistoryText.CheckAsync(HistoryText.Of(
            Logged.Replace("\"A\"", "\" Cafe\u0301 \"", StringComparison.Ordinal),
            Concern.Replace("NAME", "Caf\u00E9", StringComparison.Ordinal),
            Concern.Replace("NAME", "caf\u00E9", StringComparison.Ordinal)));

        report.ShouldBe(
        [
            "{\"line\": 1, \"case\": \" Cafe\u0301 \", \"do\": \"log-case\", \"result\": \"accepted\"}",
            "{\"line\": 2, \"case\": \"Caf\u00E9\", \"do\": \"record-concern\", \"result\": \"accepted\"}",
            "{\"line\": 3, \"case\": \"caf\u00E9\", \"do\": \"record-concern\", \"result\": \"invalid\", \"errors\": [\"case\"]}",
            "{\"case\": \"Caf\u00E9\", \"stage\": \"concerns\", \"departures\": 0}",
        ]);
    }

    [Theory]
    [InlineData("\\t")]
    [InlineData("\\u0085")]
    [InlineData("\u200B")]
    [InlineData("\u00AD")]
    [InlineData("\u202E")]
    [InlineData("\U000E0001")]
    public async Task Run_WhenANameHoldsWhatIsNotSeen_FindsItAtFault(string unseen) =>
        (await HistoryText.CheckAsync(Logged.Replace("\"A\"", $"\"A{unseen}B\"", StringComparison.Ordinal))).ShouldHaveSingleItem().ShouldEndWith("\"errors\": [\"case\"]}");

    [Fact]
    public async Task Run_OnAdversarialLines_ReportsEachAndGoesOn()
    {
        var report = (await HistoryText.CheckAsync(Adversarial.History)).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        var outcomes = report.Where(line => line.TryGetProperty("line", out _)).ToDictionary(line => line.GetProperty("line").GetInt32(), Outcome);
        for (var i = 0; i < Adversarial.Lines.Count; i++)
        {
            var (line, outcome) = Adversarial.Lines[i];
            outcomes.GetValueOrDefault(i + 1).ShouldBe(outcome, line[..Math.Min(150, line.Length)]);
        }
    }

    [Fact]
    public async Task Run_WhenTheFileComesByteByByte_ReportsTheSame()
    {
        var history = await File.ReadAllTextAsync(Sample.PathOf("scenario-6-retender"));
        using var trickle = new Trickle(Encoding.UTF8.GetBytes("\uFEFF" + history));

        (await HistoryText.CheckAsync(trickle)).ShouldBe(await HistoryText.CheckAsync(history));
    }

    [Fact]
    public async Task Run_WhenTheFileCannotBeReadToItsEnd_Throws()
    {
        using var broken = new Trickle(Encoding.UTF8.GetBytes(Logged + "\n"), breaksOff: true);

        await Should.ThrowAsync<IOException>(() => HistoryText.CheckAsync(broken));
    }

    private static string Outcome(JsonElement line)
    {
        var reasons = line.TryGetProperty("unmet", out var unmet) ? unmet : line.TryGetProperty("errors", out var errors) ? errors : default;
        var words = reasons.ValueKind == JsonValueKind.Array ? reasons.EnumerateArray().Select(reason => reason.GetString()) : [];
        return string.Join(' ', words.Prepend(line.GetProperty("result").GetString()));
    }
}
