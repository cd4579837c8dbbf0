using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Begins a session for the holder of a passkey, whose answer the web site has found to be a good one, or puts on record that it was not. It can be used while the
/// account is locked to passwords: nobody guesses a passkey.
/// </summary>
/// <param name="User">Null where the answer was not good.</param>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record EnterByPasskey(Guid? User, UserPasskeyInfo? Passkey, bool IsOutOfPlace) : IRequest<SignInAttempt>;

internal sealed class EnterByPasskeyHandler(UserManager<AppUser> users, SignInCompletion completion) : IRequestHandler<EnterByPasskey, SignInAttempt>
{
    public async Task<SignInAttempt> Handle(EnterByPasskey request, CancellationToken cancellationToken)
    {
        if (request is not { User: { } id, Passkey: { } passkey })
        {
            return await completion.KeepOutAsync(SignInOutcome.PasskeyRefused, null, cancellationToken);
        }

        var user = await users.RequireAsync(id);
        (await users.AddOrUpdatePasskeyAsync(user, passkey)).Require(nameof(AddUser.Password)); // it counts how often it was used
        return completion.OutcomeOf(user, request.IsOutOfPlace) is not SignInOutcome.SignedIn and var kept
            ? await completion.KeepOutAsync(kept, user, cancellationToken)
            : await completion.LetInAsync(user, hasSecondFactor: true, cancellationToken);
    }
}
