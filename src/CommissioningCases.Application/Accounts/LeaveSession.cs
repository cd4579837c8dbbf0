using CommissioningCases.Application.Events;
using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>Ends the session in which it is sent, and puts on record that somebody signed out.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record LeaveSession : ICommand<Unit>;

internal sealed class LeaveSessionHandler(CasesDbContext db, Sessions sessions, ServiceLog log, CurrentPerson current) : IRequestHandler<LeaveSession, Unit>
{
    public async Task<Unit> Handle(LeaveSession request, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(db.Sessions.Where(session => session.Id == current.Session), cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.SignedOut) { Account = current.Person!.Id }, cancellationToken);
        return Unit.Value;
    }
}
