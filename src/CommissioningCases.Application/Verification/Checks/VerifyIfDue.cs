using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Verification;

/// <summary>When the service verifies the trail by itself.</summary>
/// <param name="Hour">The English hour from which on the day's verification is due: one is made at once by a server that starts later. Null for none.</param>
public sealed record NightlyVerification(int? Hour)
{
    public static NightlyVerification None { get; } = new(Hour: null);
}

/// <summary>
/// Asks for the verification of the night, unless it was made, is under way, or was cut off too often. It waits and is run as those are that somebody asks for, by one server.
/// </summary>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug)]
public sealed record VerifyIfDue : ICommand<Unit>
{
    /// <summary>How often it is begun in one night at most.</summary>
    public const int MostTries = 3;

    /// <summary>By whom it is asked for, as lists show it.</summary>
    public const string Name = "The service, every night";
}

internal sealed class VerifyIfDueHandler(CasesDbContext db, NightlyVerification wanted, TimeProvider clock) : IRequestHandler<VerifyIfDue, Unit>
{
    public async Task<Unit> Handle(VerifyIfDue request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (wanted.Hour is not { } hour || Calendar.InEngland(now).Hour < hour || !await DatabaseLock.TryTakeAsync(db, StartTrailCheckHandler.Lock, cancellationToken))
        {
            return Unit.Value; // who finds another server at it has nothing to wait for
        }

        var dayBefore = now.AddDays(-1);
        var asked = await db.TrailChecks.AsNoTracking().Where(check => check.AskedBy == Person.Operator.Id && check.AskedAt > dayBefore).ToListAsync(cancellationToken);
        var tonight = asked.FindAll(check => Calendar.DayOf(check.AskedAt) == clock.Today() && Calendar.InEngland(check.AskedAt).Hour >= hour);
        if (tonight.Count < VerifyIfDue.MostTries && !tonight.Exists(check => check.State == TrailCheckState.Done || check.IsUnderWayAt(now)))
        {
            db.TrailChecks.Add(new TrailCheck { AskedBy = Person.Operator.Id, AskedByName = VerifyIfDue.Name, AskedAt = now, AliveAt = now });
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}

/// <summary>Looks every minute whether the night's verification is due.</summary>
internal sealed class NightlyVerifier(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromMinutes(1))
{
    protected override ICommand<Unit> Command => new VerifyIfDue();
}
