using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run import-history [--check] FILE</c>: standard output holds nothing but the report.</summary>
internal static class ImportHistory
{
    private const int AllAccepted = 0;
    private const int NotAllAccepted = 1;
    private const int Unreadable = 2;
    private const int BrokenOff = 3;

    public static Verb Verb { get; } = new(
        "import-history",
        "[--check] FILE",
        "brings a case history in; --check only tells what would become of it",
        RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments.Where(argument => argument != "--check").ToList() is not [var path])
        {
            await Console.Error.WriteLineAsync($"Usage: ./run {Verb.Name} {Verb.Arguments}");
            return Verb.UsageError;
        }

        try
        {
            await using var history = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
            await using var output = Console.OpenStandardOutput();
            var report = new HistoryReport(output);
            await (arguments.Contains("--check")
                ? HistoryCheck.RunAsync(history, report, RuleSets.Standard, ReferenceData.BuiltIn.Bodies, TimeProvider.System.Today(), cancellationToken)
                : ImportAsync(history, report, cancellationToken));
            return report.IsAllAccepted ? AllAccepted : NotAllAccepted;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The history cannot be read. {unreadable.Message}");
            return Unreadable;
        }
        catch (DatabaseUnavailableException away)
        {
            await Console.Error.WriteLineAsync($"{away.Message} What was reported until then is imported; run it again for the rest.");
            return BrokenOff;
        }
    }

    private static async Task ImportAsync(FileStream history, HistoryReport report, CancellationToken cancellationToken)
    {
        await using var host = await VerbHost.StartAsync(cancellationToken);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new LogImport(Path.GetFileName(history.Name)), cancellationToken);
        }

        var import = host.Services.GetRequiredService<HistoryImport>();
        await import.RunAsync(history, report, Person.Operator, new Thousands(), cancellationToken);
    }

    /// <summary>Tells every thousand lines that are done. Unlike <see cref="Progress{T}"/> it tells them in their order.</summary>
    private sealed class Thousands : IProgress<int>
    {
        private int _told;

        public void Report(int value)
        {
            if (value / 1000 > _told)
            {
                _told = value / 1000;
                Console.Error.WriteLine($"{_told}000 lines");
            }
        }
    }
}
