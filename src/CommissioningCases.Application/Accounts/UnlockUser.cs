using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Ends the lock that too many wrong passwords put on an account.</summary>
[Allow(Role.Administrator, IsSensitive = true, OpensAccounts = true)]
public sealed record UnlockUser(Guid Id) : ICommand<Unit>;

internal sealed class UnlockUserHandler(UserManager<AppUser> users, SignInGuard guard, ServiceLog log) : IRequestHandler<UnlockUser, Unit>
{
    public async Task<Unit> Handle(UnlockUser request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(request.Id);
        await guard.ForgiveAsync(user.Id, cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.AccountUnlocked) { Account = user.Id }, cancellationToken);
        return Unit.Value;
    }
}
