using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Verification;

/// <summary>Takes the verification that has waited longest, so that no other server does.</summary>
/// <returns>Null when none waits.</returns>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug, AlsoFailed = true)]
public sealed record TakeTrailCheck : ICommand<TrailCheck?>;

internal sealed class TakeTrailCheckHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<TakeTrailCheck, TrailCheck?>
{
    public async Task<TrailCheck?> Handle(TakeTrailCheck request, CancellationToken cancellationToken)
    {
        var check = await db.TrailChecks
            .FromSql($"select * from trail_checks where state = 'waiting' order by id limit 1 for update skip locked")
            .SingleOrDefaultAsync(cancellationToken);
        if (check is not null)
        {
            (check.State, check.AliveAt) = (TrailCheckState.Running, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }

        return check;
    }
}
