using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>One account.</summary>
[Allow(Role.Administrator, OpensAccounts = true)]
public sealed record GetUser(Guid Id) : IRequest<UserView>;

internal sealed class GetUserHandler(CasesDbContext db) : IRequestHandler<GetUser, UserView>
{
    public async Task<UserView> Handle(GetUser request, CancellationToken cancellationToken)
    {
        var found = await db.Users.AsNoTracking().Where(user => user.Id == request.Id).Select(UserView.Of).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException($"There is no account {request.Id}.");
        return found with { IsBound = await db.BoundSubjects.AnyAsync(bound => bound.UserId == request.Id, cancellationToken) };
    }
}
