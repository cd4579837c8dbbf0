using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Sealing;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>Asks for a verification of the trail, unless one is under way that would say the same.</summary>
/// <param name="Seal">The text of a seal that somebody holds, to be compared, too; null for none.</param>
[Allow(Role.Administrator, Role.Auditor)]
public sealed record StartTrailCheck(string? Seal = null) : ICommand<Unit>;

internal sealed class StartTrailCheckValidator : AbstractValidator<StartTrailCheck>
{
    public StartTrailCheckValidator() => RuleFor(start => start.Seal!)
        .Must(text => SealText.Find(text) is not null)
        .When(start => start.Seal is not null)
        .WithMessage(start => SealText.FaultOf(start.Seal!));
}

internal sealed class StartTrailCheckHandler(CasesDbContext db, CurrentPerson current, JobAlarm alarm, TimeProvider clock) : IRequestHandler<StartTrailCheck, Unit>
{
    /// <summary>Any number will do, as long as every server takes the same.</summary>
    internal const long Lock = 5_080_2009_0926;

    public async Task<Unit> Handle(StartTrailCheck request, CancellationToken cancellationToken)
    {
        // Held to the end of the command's transaction: whoever asks at the same time sees this one's check.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        var now = clock.GetUtcNow();
        var seal = request.Seal is null ? null : SealText.Find(request.Seal)!.Text;
        var begun = await db.TrailChecks.AsNoTracking()
            .Where(check => check.Seal == seal && (check.State == TrailCheckState.Waiting || check.State == TrailCheckState.Running))
            .ToListAsync(cancellationToken);
        if (!begun.Exists(check => check.IsUnderWayAt(now)))
        {
            db.TrailChecks.Add(new TrailCheck { AskedBy = current.Person!.Id, AskedByName = current.Person.Name, AskedAt = now, AliveAt = now, Seal = seal });
            await db.SaveChangesAsync(cancellationToken);
            alarm.Ring();
        }

        return Unit.Value;
    }
}
