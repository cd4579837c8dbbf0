using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Notifications;

/// <summary>Puts what one was told is due out of the way for some days, after which one is told it anew, whether or not one has read it. The deadline stays where it is.</summary>
[Allow(Role.Commissioner, Role.ShaReviewer)]
public sealed record RemindAgain(Guid Id) : ICommand<Unit>
{
    public const int Days = 3;
}

internal sealed class RemindAgainHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<RemindAgain, Unit>
{
    public async Task<Unit> Handle(RemindAgain request, CancellationToken cancellationToken)
    {
        var (person, now) = (current.Person!.Id, clock.GetUtcNow());
        await db.Notifications
            .Where(notification => notification.Person == person && notification.Id == request.Id && notification.Due != null && notification.AgainAt == null)
            .ExecuteUpdateAsync(
                notification => notification.SetProperty(one => one.ReadAt, now).SetProperty(one => one.AgainAt, now.AddDays(RemindAgain.Days)),
                cancellationToken);
        return Unit.Value;
    }
}
