using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>Those who can assess applications to qualify in a cluster's programme, by name.</summary>
[Allow(Role.Commissioner)]
public sealed record ListAssessors(string Cluster) : IRequest<IReadOnlyList<Colleague>>;

internal sealed class ListAssessorsHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListAssessors, IReadOnlyList<Colleague>>
{
    public async Task<IReadOnlyList<Colleague>> Handle(ListAssessors request, CancellationToken cancellationToken)
    {
        if (bodies.Latest.Bodies.FindCluster(request.Cluster) is not { } cluster || !cluster.IsInScopeOf(Scope.Of(current.Person)))
        {
            throw new NotFoundException("There is no such cluster.");
        }

        return await db.AccountHolders.AssessorsOf(cluster, bodies.Latest.Bodies, clock.Today())
            .OrderBy(user => user.Name)
            .Select(user => new Colleague(user.UserName, user.Name))
            .ToListAsync(cancellationToken);
    }
}
