using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Whether one's own calendar has a private address. The address itself nobody knows but whoever kept it.</summary>
/// <returns>Null where there is none.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record GetCalendarAddress : IRequest<CalendarAddressView?>;

/// <param name="ReadAt">When the deadlines were last fetched, to the hour; null where they never were.</param>
public sealed record CalendarAddressView(DateTimeOffset MadeAt, DateTimeOffset? ReadAt);

internal sealed class GetCalendarAddressHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<GetCalendarAddress, CalendarAddressView?>
{
    public async Task<CalendarAddressView?> Handle(GetCalendarAddress request, CancellationToken cancellationToken)
    {
        var me = current.Person!.Id;
        return await db.CalendarAddresses.Where(address => address.UserId == me).Select(address => new CalendarAddressView(address.MadeAt, address.ReadAt)).SingleOrDefaultAsync(cancellationToken);
    }
}
