namespace CommissioningCases.Application.Tests.Histories;

/// <summary>Measures the memory of the whole process, and so runs while nothing else does.</summary>
[CollectionDefinition(nameof(HistoryCheckMemoryTests), DisableParallelization = true)]
[Collection(nameof(HistoryCheckMemoryTests))]
public sealed class HistoryCheckMemoryTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3_000_000)]
    public async Task Run_OnAFileLargerThanMemoryShouldHold_StreamsIt(bool hasLines, int expected)
    {
        using var large = new Endless(length: 300_000_000, hasLines);
        using var report = new LineCounter();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        await HistoryCheck.RunAsync(large, new HistoryReport(report), RuleSets.Standard, ReferenceData.BuiltIn.Bodies, new DateOnly(2013, 3, 1), CancellationToken.None);

        report.Lines.ShouldBe(expected);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(20_000_000);
    }
}
