using System.Text;
using CommissioningCases.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Histories;

/// <summary>Checks and imports histories that tests hold as text, and gives the lines of the report.</summary>
internal static class HistoryText
{
    /// <summary>The day on which the clock of <see cref="TestApplication"/> stands.</summary>
    private static DateOnly Today { get; } = new(2013, 3, 1);

    public static string Of(params string[] lines) => string.Join('\n', lines);

    public static Task<IReadOnlyList<string>> CheckAsync(string history) => CheckAsync(new MemoryStream(Encoding.UTF8.GetBytes(history)));

    public static Task<IReadOnlyList<string>> CheckAsync(Stream history) => ReportAsync(
        report => HistoryCheck.RunAsync(history, report, RuleSets.Standard, ReferenceData.BuiltIn.Bodies, Today, CancellationToken.None));

    public static Task<IReadOnlyList<string>> ImportAsync(this TestApplication application, string history) =>
        ReportAsync(report => application.RunAsync(history, report, progress: null, CancellationToken.None));

    /// <summary>Imports a history whose import is cut off after a line.</summary>
    public static Task<IReadOnlyList<string>> ImportUntilAsync(this TestApplication application, string history, int line) => ReportAsync(async report =>
    {
        using var cut = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => application.RunAsync(history, report, new CutAfter(line, cut), cut.Token));
    });

    private static async Task RunAsync(this TestApplication application, string history, HistoryReport report, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(history));
        await application.Services.GetRequiredService<HistoryImport>().RunAsync(input, report, Person.Operator, progress, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> ReportAsync(Func<HistoryReport, Task> work)
    {
        using var output = new MemoryStream();
        await work(new HistoryReport(output));
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class CutAfter(int line, CancellationTokenSource cut) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == line)
            {
                cut.Cancel();
            }
        }
    }
}
