using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Somebody by their account, on whose behalf a job runs that they have asked for.</summary>
[Allow(Role.Administrator, OpensAccounts = true)]
public sealed record GetPerson(Guid Id) : IRequest<Person>;

internal sealed class GetPersonHandler(CasesDbContext db) : IRequestHandler<GetPerson, Person>
{
    public async Task<Person> Handle(GetPerson request, CancellationToken cancellationToken) =>
        (await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == request.Id, cancellationToken))?.ToPerson() ?? throw new NotFoundException($"There is no account {request.Id}.");
}
