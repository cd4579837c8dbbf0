using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Adds a passkey to one's own account, which the web site has found to be a good one. Other browsers in which the account is in use are signed out.</summary>
/// <returns>Recovery codes, which are told once; none where there are some already.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record AddPasskey(UserPasskeyInfo Passkey) : ICommand<IReadOnlyList<string>>;

internal sealed class AddPasskeyHandler(UserManager<AppUser> users, CasesDbContext db, SecondFactor factor, Sessions sessions, ServiceLog log, CurrentPerson current)
    : IRequestHandler<AddPasskey, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(AddPasskey request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(current.Person!.Id);
        (await users.AddOrUpdatePasskeyAsync(user, request.Passkey)).Require(nameof(AddUser.Password));
        await sessions.StrengthenAsync(cancellationToken);
        await sessions.EndOthersAsync(user.Id, cancellationToken);
        IReadOnlyList<string> codes = await db.RecoveryCodes.AnyAsync(code => code.UserId == user.Id, cancellationToken) ? [] : await factor.MakeRecoveryCodesAsync(user.Id, cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.PasskeyAdded) { Account = user.Id }, cancellationToken);
        return codes;
    }
}
