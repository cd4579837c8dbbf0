using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Takes away the second factor, the passkeys and the sessions of somebody who has lost them; the password stays.</summary>
[Allow(Role.Administrator, IsSensitive = true, OpensAccounts = true)]
public sealed record ResetSecondFactor(Guid Id) : ICommand<Unit>;

internal sealed class ResetSecondFactorHandler(UserManager<AppUser> users, SecondFactor factor, Sessions sessions, ServiceLog log) : IRequestHandler<ResetSecondFactor, Unit>
{
    public async Task<Unit> Handle(ResetSecondFactor request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(request.Id);
        foreach (var passkey in await users.GetPasskeysAsync(user))
        {
            (await users.RemovePasskeyAsync(user, passkey.CredentialId)).Require(nameof(AddUser.Password));
        }

        await factor.RemoveAppAsync(user, cancellationToken);
        await sessions.EndAllAsync(user.Id, cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.SecondFactorRemoved) { Account = user.Id }, cancellationToken);
        return Unit.Value;
    }
}
