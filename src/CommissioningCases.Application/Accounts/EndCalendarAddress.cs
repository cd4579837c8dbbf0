using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Takes the private address of one's own calendar away.</summary>
/// <returns>Whether there was one.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record EndCalendarAddress : ICommand<bool>;

internal sealed class EndCalendarAddressHandler(CasesDbContext db, ServiceLog log, CurrentPerson current) : IRequestHandler<EndCalendarAddress, bool>
{
    public async Task<bool> Handle(EndCalendarAddress request, CancellationToken cancellationToken)
    {
        var me = current.Person!.Id;
        if (await db.CalendarAddresses.Where(address => address.UserId == me).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }

        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.CalendarEnded) { Account = me }, cancellationToken);
        return true;
    }
}
