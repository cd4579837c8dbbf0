using CommissioningCases.Application.Measuring;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Jobs;

/// <summary>
/// Jobs that somebody has asked for. They wait in the database, where whichever server comes first takes each: soon the one that was asked, which rings the alarm, and
/// within half a minute another. One that is cut off is said to be, and can be asked for again.
/// </summary>
internal abstract class QueuedJobs<TJob>(IServiceScopeFactory scopes, JobAlarm alarm) : JobKind
    where TJob : class
{
    private readonly JobAlarm.Watch _watch = alarm.NewWatch();
    private bool _isMore;

    protected IServiceScopeFactory Scopes { get; } = scopes;

    protected ScopedSender Sender { get; } = new(scopes, Person.Operator);

    /// <summary>Takes the job that has waited longest, so that no other server does; null where none waits.</summary>
    protected abstract ICommand<TJob?> Take { get; }

    /// <returns>The command that says how it has ended.</returns>
    protected abstract Task<ICommand<Unit>> RunAsync(TJob job, CancellationToken cancellationToken);

    /// <summary>The command that says that it was cut off.</summary>
    protected abstract ICommand<Unit> Interrupt(TJob job);

    public sealed override async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        if (!_isMore && !_watch.IsTimeToLook())
        {
            return false;
        }

        _isMore = false; // a look that fails is no reason to look again at once
        if (await Sender.SendAsync(Take, cancellationToken) is not { } job)
        {
            return false;
        }

        _isMore = true;

        var running = RunAsync(job, cancellationToken);
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Also while the server stops, or nobody would know that the job did.
        await Sender.SendAsync(running.IsCompletedSuccessfully ? running.Result : Interrupt(job), CancellationToken.None);
        await running;
        Measures.CountJob(GetType(), isCutOff: false);
        return true;
    }
}
