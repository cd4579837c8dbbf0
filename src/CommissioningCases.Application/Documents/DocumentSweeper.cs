using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Documents;

/// <summary>Throws away what was sent and never named by an entry. Several servers may do so at once: each removes what the others have not.</summary>
public sealed class DocumentSweeper(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Sweeps when an hour has gone since it last did.</summary>
    /// <returns>False: when it is done it is done.</returns>
    public async Task<bool> SweepWhenDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now >= _next)
        {
            _next = now + Interval;
            await SweepAsync(now - LongestWait, cancellationToken);
        }

        return false;
    }

    private async Task SweepAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().RowVisibility = RowVisibility.Everything;
        await scope.ServiceProvider.GetRequiredService<CasesDbContext>().Documents
            .Where(document => document.AttachedAs == null && document.AddedAt < before)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
