using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Measuring;
using CommissioningCases.Web.Errors;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Runs the jobs that wait as long as the web site runs, those of each kind beside those of the others: a long import keeps no verification waiting.</summary>
internal sealed partial class JobService(IEnumerable<JobKind> kinds, DatabasePreparation preparation, ILogger<JobService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(kinds.Select(kind => RunAsync(kind, stoppingToken)));

    private async Task RunAsync(JobKind kind, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (preparation.IsDone)
            {
                var jobs = kind.RunAllAsync(stoppingToken);
                await jobs.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                Log(kind, jobs.Exception?.InnerException);
            }
        }
    }

    /// <summary>Whatever cuts off one job does not end the service. That the database is away, every request says already.</summary>
    private void Log(JobKind kind, Exception? cut)
    {
        if (cut is not null && !ErrorStatus.IsDatabaseGone(cut))
        {
            Measures.CountJob(kind.GetType(), isCutOff: true);
            LogCutOff(logger, kind.GetType().Name, cut);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A job of {Kind} was cut off; it can be run again")]
    private static partial void LogCutOff(ILogger logger, string kind, Exception exception);
}
