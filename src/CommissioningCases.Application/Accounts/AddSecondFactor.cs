using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Asks for a code of the authenticator app at each sign-in from now on, once a code has shown that the app has the key.</summary>
/// <returns>The recovery codes, which are told once.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record AddSecondFactor(string? Code) : ICommand<IReadOnlyList<string>>;

internal sealed class AddSecondFactorHandler(UserManager<AppUser> users, SecondFactor factor, Sessions sessions, ServiceLog log, CurrentPerson current)
    : IRequestHandler<AddSecondFactor, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(AddSecondFactor request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(current.Person!.Id);
        if (user.TwoFactorEnabled || !await factor.TakesAppCodeAsync(user, request.Code ?? "", cancellationToken))
        {
            throw new ValidationException([new ValidationFailure(nameof(AddSecondFactor.Code), "That is not the code that the app shows now: type the one that it shows, and check the clock of your phone")]);
        }

        (await users.SetTwoFactorEnabledAsync(user, true)).Require(nameof(AddUser.Password));
        await sessions.StrengthenAsync(cancellationToken);
        await sessions.EndOthersAsync(user.Id, cancellationToken);
        var codes = await factor.MakeRecoveryCodesAsync(user.Id, cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.SecondFactorAdded) { Account = user.Id }, cancellationToken);
        return codes;
    }
}
