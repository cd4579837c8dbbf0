using CommissioningCases.Application.Measuring;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Jobs;

/// <summary>A request that is due when the server starts, and again each time an interval has gone. Several servers may send it at once.</summary>
internal abstract class RecurringJob(IServiceScopeFactory scopes, TimeProvider clock, TimeSpan interval) : JobKind
{
    private readonly ScopedSender _sender = new(scopes, Person.Operator);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    protected abstract IRequest<Unit> Command { get; }

    /// <returns>False: when it is done it is done.</returns>
    public sealed override async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now >= _next)
        {
            _next = now + interval;
            await _sender.SendAsync(Command, cancellationToken);
            Measures.CountJob(GetType(), isCutOff: false);
        }

        return false;
    }
}
