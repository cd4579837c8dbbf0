using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Signs somebody out wherever their account is in use, and ends what their calendar and programs read by.</summary>
[Allow(Role.Administrator, IsSensitive = true, OpensAccounts = true)]
public sealed record EndUserSessions(Guid Id) : ICommand<Unit>;

internal sealed class EndUserSessionsHandler(UserManager<AppUser> users, CasesDbContext db, Sessions sessions, ServiceLog log) : IRequestHandler<EndUserSessions, Unit>
{
    public async Task<Unit> Handle(EndUserSessions request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(request.Id);
        await sessions.EndUnattendedAsync(user.Id, cancellationToken);
        if (await sessions.EndAsync(db.Sessions.Where(session => session.UserId == user.Id), cancellationToken) > 0)
        {
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.SessionEnded) { Account = user.Id }, cancellationToken);
        }

        return Unit.Value;
    }
}
