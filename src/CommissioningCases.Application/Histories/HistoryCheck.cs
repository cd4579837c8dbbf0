namespace CommissioningCases.Application.Histories;

/// <summary>Decides a whole history in memory: what an import would come to in a service that knows none of its cases.</summary>
public static class HistoryCheck
{
    /// <summary>Reports every line of the history, and then every case and programme that it began.</summary>
    /// <param name="rules">The editions of the rules that are known.</param>
    /// <param name="today">None of the lines may lie after it.</param>
    public static async Task RunAsync(Stream history, IHistoryReport report, RuleSets rules, KnownBodies bodies, DateOnly today, CancellationToken cancellationToken)
    {
        var histories = new InMemoryHistories(rules, bodies, today);
        await foreach (var block in HistoryReader.ReadAsync(history, cancellationToken))
        {
            foreach (var line in block.Lines)
            {
                var outcome = line.Document is null ? LineOutcome.Malformed : LineOutcome.Of(histories.Decide(line.Line).Decision);
                report.WriteLine(line.Number, line.Line.Case, line.Line.Submission.Do, outcome);
            }

            await report.FlushWhenFullAsync(cancellationToken);
        }

        foreach (var (name, file) in histories.Files)
        {
            report.WriteCase(name, file.StageName, file.Departures);
            await report.FlushWhenFullAsync(cancellationToken);
        }

        await report.FlushAsync(cancellationToken);
    }
}
