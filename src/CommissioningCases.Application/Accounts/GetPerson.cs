using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Somebody by their account, on whose behalf a job runs that they have asked for.</summary>
[Allow(Role.Administrator, OpensAccounts = true)]
public sealed record GetPerson(Guid Id) : IRequest<Person>;

internal sealed class GetPersonHandler(CasesDbContext db, Bodies bodies, TimeProvider clock) : IRequestHandler<GetPerson, Person>
{
    public async Task<Person> Handle(GetPerson request, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == request.Id, cancellationToken) ?? throw new NotFoundException($"There is no account {request.Id}.");
        return user.ToPerson().On(clock.Today(), await bodies.ReadAsync(db, cancellationToken));
    }
}
