using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Asks for no code of an authenticator app at sign-in any more.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, IsSensitive = true)]
public sealed record RemoveSecondFactor : ICommand<Unit>;

internal sealed class RemoveSecondFactorHandler(UserManager<AppUser> users, SecondFactor factor, SignInLog log, CurrentPerson current) : IRequestHandler<RemoveSecondFactor, Unit>
{
    public async Task<Unit> Handle(RemoveSecondFactor request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(current.Person!.Id);
        if (user.TwoFactorEnabled)
        {
            await factor.RemoveAppAsync(user, cancellationToken);
            await log.WriteAsync(SignInOutcome.SecondFactorRemoved, user.Id, cancellationToken);
        }

        return Unit.Value;
    }
}
