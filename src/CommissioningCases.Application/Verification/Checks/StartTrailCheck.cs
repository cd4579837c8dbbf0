using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>Asks for a verification of the trail, unless one is under way.</summary>
[Allow(Role.Auditor)]
public sealed record StartTrailCheck : ICommand<Unit>;

internal sealed class StartTrailCheckHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<StartTrailCheck, Unit>
{
    /// <summary>Any number will do, as long as every server takes the same.</summary>
    private const long Lock = 5_080_2009_0926;

    public async Task<Unit> Handle(StartTrailCheck request, CancellationToken cancellationToken)
    {
        // Held to the end of the command's transaction: whoever asks at the same time sees this one's check.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        var now = clock.GetUtcNow();
        var last = await db.TrailChecks.AsNoTracking().OrderByDescending(check => check.Id).FirstOrDefaultAsync(cancellationToken);
        if (last is null || !last.IsUnderWayAt(now))
        {
            db.TrailChecks.Add(new TrailCheck { AskedBy = current.Person!.Id, AskedByName = current.Person.Name, AskedAt = now, AliveAt = now });
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}
