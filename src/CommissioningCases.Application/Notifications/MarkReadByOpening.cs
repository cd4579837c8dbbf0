using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Notifications;

/// <summary>Notes that one has read what one was told of a case, contract or choice programme, because one has opened it.</summary>
/// <param name="History">The case, contract or programme that was opened.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
[LogAt(LogLevel.Debug)]
public sealed record MarkReadByOpening(Guid History) : IRequest<Unit>;

internal sealed class MarkReadByOpeningHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<MarkReadByOpening, Unit>
{
    public async Task<Unit> Handle(MarkReadByOpening request, CancellationToken cancellationToken)
    {
        if (await MarkAsync(request.History, current.Person!.Id, cancellationToken) && current.Unread.Count < CurrentPerson.MostUnread)
        {
            // The page that is drawn next tells what is left.
            current.Unread = [.. current.Unread.Where(history => history != request.History)];
        }

        return Unit.Value;
    }

    /// <summary>A database that takes no changes is no reason to keep people from reading.</summary>
    private async Task<bool> MarkAsync(Guid history, Guid person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            await db.Notifications
                .Where(notification => notification.Person == person && notification.ReadAt == null && notification.CaseId == history)
                .ExecuteUpdateAsync(notification => notification.SetProperty(one => one.ReadAt, now), cancellationToken);
            return true;
        }
        catch (Exception refused) when (WriteRefusals.Of(refused) is not null)
        {
            // They are told that it is new once more, at worst.
            return false;
        }
    }
}
