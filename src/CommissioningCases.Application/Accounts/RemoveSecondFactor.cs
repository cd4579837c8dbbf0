using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Asks for no code of an authenticator app at sign-in any more, or gives up setting one up. Other browsers in which the account is in use are signed out.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record RemoveSecondFactor : ICommand<Unit>;

internal sealed class RemoveSecondFactorHandler(UserManager<AppUser> users, SecondFactor factor, Sessions sessions, ServiceLog log, CurrentPerson current) : IRequestHandler<RemoveSecondFactor, Unit>
{
    public async Task<Unit> Handle(RemoveSecondFactor request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(current.Person!.Id);
        if (user.TwoFactorEnabled)
        {
            await factor.RemoveAppAsync(user, cancellationToken);
            await sessions.EndOthersAsync(user.Id, cancellationToken);
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.SecondFactorRemoved) { Account = user.Id }, cancellationToken);
        }
        else
        {
            await factor.RemoveAppAsync(user, cancellationToken); // a key that was never used is given up
        }

        return Unit.Value;
    }
}
