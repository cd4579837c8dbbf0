using CommissioningCases.Application.Measuring;
using CommissioningCases.Application.Upkeep;
using MediatR;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Keeps the figures of what waits, so that asking for the metrics asks the database nothing.</summary>
internal sealed class WaitingGauges(IServiceScopeFactory scopes, DatabasePreparation preparation) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private WaitingFigures _latest = new(0, 0, 0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Measures.Gauge("cases.mail.waiting", "Messages that wait to be sent", () => _latest.Mail);
        Measures.Gauge("cases.imports.waiting", "Imports and checks of histories that wait for a server", () => _latest.Imports);
        Measures.Gauge("cases.trail.discrepancies", "What the latest verification of the trail found that is not as it was recorded", () => _latest.Discrepancies);
        using var timer = new PeriodicTimer(Interval);
        do
        {
            if (preparation.IsDone)
            {
                // That the database is away is told by everything else.
                await ReadAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        _latest = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new GetWaiting(), cancellationToken);
    }
}
