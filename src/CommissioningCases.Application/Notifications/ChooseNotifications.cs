using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Notifications;

/// <summary>Chooses how one is told by mail. What is of kinds of which one is never told is left out.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record ChooseNotifications(IReadOnlyDictionary<NotificationKind, NotificationDelivery> Choices) : ICommand<Unit>;

internal sealed class ChooseNotificationsHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ChooseNotifications, Unit>
{
    public async Task<Unit> Handle(ChooseNotifications request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        foreach (var use in NotificationUse.Of(person.Role))
        {
            if (request.Choices.TryGetValue(use.Kind, out var delivery) && use.Deliveries.Contains(delivery))
            {
                await db.NotificationChoices.Where(choice => choice.Person == person.Id && choice.Kind == use.Kind).ExecuteDeleteAsync(cancellationToken);
                db.Add(new NotificationChoice(person.Id, use.Kind, delivery));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
