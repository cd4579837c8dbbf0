using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Notifications;

/// <summary>How one is told by mail, for each kind of notification of which one can be told.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record GetNotificationChoices : IRequest<IReadOnlyList<NotificationChoice>>;

internal sealed class GetNotificationChoicesHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<GetNotificationChoices, IReadOnlyList<NotificationChoice>>
{
    public async Task<IReadOnlyList<NotificationChoice>> Handle(GetNotificationChoices request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var chosen = await db.NotificationChoices.AsNoTracking().Where(choice => choice.Person == person.Id).ToDictionaryAsync(choice => choice.Kind, choice => choice.Delivery, cancellationToken);
        return [.. NotificationUse.Of(person.Role).Select(use => new NotificationChoice(person.Id, use.Kind, chosen.GetValueOrDefault(use.Kind, use.Usual)))];
    }
}
