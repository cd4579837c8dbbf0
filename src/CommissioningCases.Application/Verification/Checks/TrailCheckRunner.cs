using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Sealing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Verification;

/// <summary>Runs the verifications that were asked for in the browser, and those of every night.</summary>
internal sealed class TrailCheckRunner(IServiceScopeFactory scopes, JobAlarm alarm) : QueuedJobs<TrailCheck>(scopes, alarm)
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    protected override ICommand<TrailCheck?> Take => new TakeTrailCheck();

    protected override ICommand<Unit> Interrupt(TrailCheck check) => new EndTrailCheck(check.Id, Verdict: null);

    protected override async Task<ICommand<Unit>> RunAsync(TrailCheck check, CancellationToken cancellationToken)
    {
        var person = check.IsNightly ? Person.Operator : await Sender.SendAsync(new GetPerson(check.AskedBy), cancellationToken);
        var latest = new LatestProgress();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IReadOnlyList<Seal> seals = check.Seal is { } text && SealText.Find(text) is { } seal ? [seal] : [];
        var verifying = Sender.As(person).SendAsync(new VerifyTrail(latest, seals) { IsUnhurried = check.IsNightly }, ending.Token);
        try
        {
            while (await Task.WhenAny(verifying, Task.Delay(Pulse, ending.Token)) != verifying)
            {
                await Sender.SendAsync(new ReportTrailCheck(check.Id, latest.Value), ending.Token);
            }

            return new EndTrailCheck(check.Id, await verifying);
        }
        finally
        {
            // It works on a connection of its own, and must have let go of it before the check is said to have ended.
            await ending.CancelAsync();
            await ((Task)verifying).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>How far it has come, for whoever looks.</summary>
    private sealed class LatestProgress : IProgress<TrailProgress>
    {
        private volatile TrailProgress _value = new(0, 0, 0);

        public TrailProgress Value => _value;

        public void Report(TrailProgress value) => _value = value;
    }
}
