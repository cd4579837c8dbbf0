using CommissioningCases.Web.Errors;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Runs the jobs of a kind that wait, as long as the web site runs.</summary>
/// <param name="runNextAsync">Runs the next one; false when none waits.</param>
internal abstract partial class JobService(Func<CancellationToken, Task<bool>> runNextAsync, DatabasePreparation preparation, ILogger logger) : BackgroundService
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
        while (await runNextAsync(stoppingToken))
        {
            stoppingToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Whatever cuts off one job does not end the service. That the database is away, every request says already.</summary>
    private void Log(Exception? cut)
    {
        if (cut is not null && !ErrorStatus.IsDatabaseGone(cut))
        {
            LogCutOff(logger, GetType().Name, cut);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A job of {Service} was cut off; it can be run again")]
    private static partial void LogCutOff(ILogger logger, string service, Exception exception);
}
