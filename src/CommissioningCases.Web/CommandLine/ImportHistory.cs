using CommissioningCases.Application;
using CommissioningCases.Application.Histories;
using CommissioningCases.Application.Reference;

namespace CommissioningCases.Web.CommandLine;

/// <summary>The verb <c>import-history</c>: standard output holds nothing but the report.</summary>
internal static class ImportHistory
{
    private const int AllAccepted = 0;
    private const int NotAllAccepted = 1;
    private const int Unreadable = 2;

    public static Verb Verb { get; } = new(
        "import-history",
        "[--check] FILE",
        "brings a case history in; --check only says what would become of it",
        RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var isCheck = arguments.Contains("--check");
        if (arguments.Where(argument => argument != "--check").ToList() is not [var path])
        {
            await Console.Error.WriteLineAsync($"Usage: ./run {Verb.Name} {Verb.Arguments}");
            return Verbs.UsageError;
        }

        try
        {
            await using var history = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
            await using var output = Console.OpenStandardOutput();
            var report = new HistoryReport(output);
            await HistoryCheck.RunAsync(history, report, ReferenceData.BuiltIn.Bodies, TimeProvider.System.Today(), cancellationToken);
            return report.IsAllAccepted ? AllAccepted : NotAllAccepted;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The history cannot be read. {unreadable.Message}");
            return Unreadable;
        }
    }
}
