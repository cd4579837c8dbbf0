using CommissioningCases.Application.Events;
using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>Signs oneself out somewhere else: in one browser, or in all but this one.</summary>
/// <param name="Id">Null for all others.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record EndSession(Guid? Id) : ICommand<int>;

internal sealed class EndSessionHandler(CasesDbContext db, Sessions sessions, ServiceLog log, CurrentPerson current) : IRequestHandler<EndSession, int>
{
    public async Task<int> Handle(EndSession request, CancellationToken cancellationToken)
    {
        var me = current.Person!.Id;
        var ended = request.Id is { } id
            ? await sessions.EndAsync(db.Sessions.Where(session => session.Id == id && session.UserId == me), cancellationToken)
            : await sessions.EndOthersAsync(me, cancellationToken);
        if (ended > 0)
        {
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.SessionEnded) { Account = me }, cancellationToken);
        }

        return ended;
    }
}
