using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Makes a private address for one's own calendar, in place of the last one, which leads nowhere from then on.</summary>
/// <returns>The code in the address, which is told once.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record MakeCalendarAddress : ICommand<string>;

internal sealed class MakeCalendarAddressHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<MakeCalendarAddress, string>
{
    public async Task<string> Handle(MakeCalendarAddress request, CancellationToken cancellationToken)
    {
        var (me, code) = (current.Person!.Id, SecretCode.New());
        await db.CalendarAddresses.Where(address => address.UserId == me).ExecuteDeleteAsync(cancellationToken);
        db.Add(new CalendarAddress { UserId = me, CodeHash = SecretCode.HashOf(code), MadeAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.CalendarMade) { Account = me }, cancellationToken);
        return code;
    }
}
