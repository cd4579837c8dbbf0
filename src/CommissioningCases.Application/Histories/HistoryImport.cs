using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Histories;

/// <summary>
/// Brings a history in, line by line and each line for good. An import that was cut off at any point is simply run again: what is stored already is told
/// again as it was told then, and the rest follows.
/// </summary>
public sealed class HistoryImport(IServiceScopeFactory scopes, RuleSets rules, Bodies bodies, TimeProvider clock)
{
    /// <summary>Imports on behalf of a person, who must be an administrator.</summary>
    /// <param name="progress">Is told the number of each line that is done.</param>
    public async Task RunAsync(Stream history, IHistoryReport report, Person person, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var run = new ImportRun(new ScopedSender(scopes, person), rules, await ReadBodiesAsync(cancellationToken), clock);
        try
        {
            await foreach (var block in HistoryReader.ReadAsync(history, cancellationToken))
            {
                foreach (var line in block.Lines)
                {
                    report.WriteLine(line.Number, line.Line.Case, line.Line.Submission.Do, await run.ImportAsync(line, cancellationToken));
                    progress?.Report(line.Number);
                    await report.FlushWhenFullAsync(cancellationToken);
                }
            }

            await foreach (var (name, file) in run.BegunAsync(cancellationToken))
            {
                report.WriteCase(name, file.StageName, file.Departures);
                await report.FlushWhenFullAsync(cancellationToken);
            }
        }
        finally
        {
            await report.FlushAsync(CancellationToken.None);
        }
    }

    private async Task<KnownBodies> ReadBodiesAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await bodies.ReadAsync(scope.ServiceProvider.GetRequiredService<CasesDbContext>(), cancellationToken)).Bodies;
    }
}
