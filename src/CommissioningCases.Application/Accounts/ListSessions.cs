using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Where one is signed in, the latest first.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record ListSessions : IRequest<IReadOnlyList<SessionView>>;

/// <param name="IsThis">Whether it is the one in which the list is asked for.</param>
public sealed record SessionView(Guid Id, DateTimeOffset StartedAt, DateTimeOffset SeenAt, string? Address, string? Browser, bool IsThis);

internal sealed class ListSessionsHandler(CasesDbContext db, SessionRules rules, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListSessions, IReadOnlyList<SessionView>>
{
    public async Task<IReadOnlyList<SessionView>> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        var (me, now) = (current.Person!.Id, clock.GetUtcNow());
        var found = await db.Sessions.AsNoTracking()
            .Where(session => session.UserId == me && session.EndedAt == null)
            .OrderByDescending(session => session.StartedAt)
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Where(session => rules.Hold(session, now))
                .Select(session => new SessionView(session.Id, session.StartedAt, session.SeenAt, session.Address, session.Browser, session.Id == current.Session)),
        ];
    }
}
