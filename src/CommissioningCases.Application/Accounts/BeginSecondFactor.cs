using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Makes the key that is put into an authenticator app. Nothing is asked for at sign-in until a code of it was typed.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record BeginSecondFactor : ICommand<Unit>;

internal sealed class BeginSecondFactorHandler(UserManager<AppUser> users, CurrentPerson current) : IRequestHandler<BeginSecondFactor, Unit>
{
    public async Task<Unit> Handle(BeginSecondFactor request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(current.Person!.Id);
        if (!user.TwoFactorEnabled)
        {
            (await users.ResetAuthenticatorKeyAsync(user)).Require(nameof(AddUser.Password));
        }

        return Unit.Value;
    }
}
