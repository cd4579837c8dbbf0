using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Takes a passkey of one's own away. Other browsers in which the account is in use are signed out.</summary>
/// <param name="Id">As in <see cref="PasskeyView.Id"/>.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record RemovePasskey(string? Id) : ICommand<Unit>;

internal sealed class RemovePasskeyHandler(UserManager<AppUser> users, SecondFactor factor, Sessions sessions, ServiceLog log, CurrentPerson current) : IRequestHandler<RemovePasskey, Unit>
{
    public async Task<Unit> Handle(RemovePasskey request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(current.Person!.Id);
        if ((await users.GetPasskeysAsync(user)).FirstOrDefault(passkey => Passkeys.IdOf(passkey) == request.Id) is { } found)
        {
            (await users.RemovePasskeyAsync(user, found.CredentialId)).Require(nameof(AddUser.Password));
            await factor.DropCodesOfNothingAsync(user, cancellationToken);
            await sessions.EndOthersAsync(user.Id, cancellationToken);
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.PasskeyRemoved) { Account = user.Id }, cancellationToken);
        }

        return Unit.Value;
    }
}
