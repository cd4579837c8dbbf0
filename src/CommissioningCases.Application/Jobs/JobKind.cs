namespace CommissioningCases.Application.Jobs;

/// <summary>
/// A kind of work that a server does while nobody waits for it. The jobs of a kind run one after the other; kinds do not wait for each other. Whatever a job
/// changes it changes by commands, sent as the operator's.
/// </summary>
public abstract class JobKind
{
    private protected JobKind()
    {
    }

    /// <summary>Runs the next job, to its end. What cuts it off is for the caller to log.</summary>
    /// <returns>False when none waits.</returns>
    public abstract Task<bool> RunNextAsync(CancellationToken cancellationToken);

    /// <summary>Runs one after the other until none waits.</summary>
    public async Task RunAllAsync(CancellationToken cancellationToken)
    {
        while (await RunNextAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
