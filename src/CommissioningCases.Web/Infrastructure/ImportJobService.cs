using CommissioningCases.Application.Histories.Jobs;
using CommissioningCases.Web.Errors;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Runs the imports and checks that wait, as long as the web site runs.</summary>
internal sealed partial class ImportJobService(ImportJobRunner runner, DatabasePreparation preparation, ILogger<ImportJobService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (preparation.IsDone)
            {
                var jobs = RunAllAsync(stoppingToken);
                await jobs.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                Log(jobs.Exception?.InnerException);
            }
        }
    }

    private async Task RunAllAsync(CancellationToken stoppingToken)
    {
        while (await runner.RunNextAsync(stoppingToken))
        {
            stoppingToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Whatever cuts off one job does not end the service. That the database is away, every request says already.</summary>
    private void Log(Exception? cut)
    {
        if (cut is not null && !ErrorStatus.IsDatabaseGone(cut))
        {
            LogCutOff(cut);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import was cut off; it can be run again")]
    private partial void LogCutOff(Exception exception);
}
