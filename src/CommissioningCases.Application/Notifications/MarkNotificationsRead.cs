using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Notifications;

/// <summary>Says that one has read what one was told.</summary>
/// <param name="Id">Of one notification; null for all that there are.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record MarkNotificationsRead(Guid? Id) : ICommand<Unit>;

internal sealed class MarkNotificationsReadHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<MarkNotificationsRead, Unit>
{
    public async Task<Unit> Handle(MarkNotificationsRead request, CancellationToken cancellationToken)
    {
        var (person, now) = (current.Person!.Id, clock.GetUtcNow());
        await db.Notifications
            .Where(notification => notification.Person == person && notification.ReadAt == null && (request.Id == null || notification.Id == request.Id))
            .ExecuteUpdateAsync(notification => notification.SetProperty(one => one.ReadAt, now), cancellationToken);
        return Unit.Value;
    }
}
