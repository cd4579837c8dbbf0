using CommissioningCases.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Mail;

/// <summary>A command that is sent again until it finds nothing more, where the service sends mail: soon after the alarm was rung, and now and again.</summary>
internal abstract class AlarmedJobs(IServiceScopeFactory scopes, MailSettings settings, JobAlarm alarm) : JobKind
{
    private readonly ScopedSender _sender = new(scopes, Person.Operator);
    private readonly JobAlarm.Watch _watch = alarm.NewWatch();
    private bool _isMore;

    /// <summary>Says whether more may wait.</summary>
    protected abstract ICommand<bool> Command { get; }

    public sealed override async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        if (!settings.IsOn || (!_isMore && !_watch.IsTimeToLook()))
        {
            return false;
        }

        _isMore = false; // a look that fails is no reason to look again at once
        return _isMore = await _sender.SendAsync(Command, cancellationToken);
    }
}
