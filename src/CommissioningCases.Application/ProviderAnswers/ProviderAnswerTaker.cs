using CommissioningCases.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>Has what providers answer recorded soon after it came in. The links that were sent stay good where the service sends mail no more.</summary>
internal sealed class ProviderAnswerTaker(IServiceScopeFactory scopes, JobAlarm alarm) : JobKind
{
    private readonly ScopedSender _sender = new(scopes, Person.Operator);
    private readonly JobAlarm.Watch _watch = alarm.NewWatch();
    private bool _isMore;

    public override async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        if (!_isMore && !_watch.IsTimeToLook())
        {
            return false;
        }

        _isMore = false;
        if (await _sender.SendAsync(new ClaimProviderAnswer(), cancellationToken) is not { } claimed)
        {
            return false;
        }

        _isMore = true; // also where this one fails, which is left for a while
        await _sender.SendAsync(new TakeProviderAnswer(claimed), cancellationToken);
        return true;
    }
}
