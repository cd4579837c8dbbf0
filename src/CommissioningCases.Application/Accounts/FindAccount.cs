using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>The account of an email address, for a verb that is told no more than that.</summary>
[Allow(Role.Administrator, OpensAccounts = true)]
public sealed record FindAccount(string Email) : IRequest<Guid?>;

internal sealed class FindAccountHandler(UserManager<AppUser> users) : IRequestHandler<FindAccount, Guid?>
{
    public async Task<Guid?> Handle(FindAccount request, CancellationToken cancellationToken) => (await users.FindByNameAsync(request.Email))?.Id;
}
