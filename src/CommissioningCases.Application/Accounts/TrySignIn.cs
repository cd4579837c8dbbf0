using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Holds a password against its account, puts on record what came of it, and begins a session for whoever is let in; the web site gives them the cookie. Wrong
/// ones are counted, and lock the account. No command, because hashing a password takes long and needs no connection meanwhile, and because what was counted
/// and put on record stays so, whatever follows.
/// </summary>
/// <param name="IsOutOfPlace">Whether the account is one of those whose password everybody knows, where it opens nothing.</param>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record TrySignIn(string UserName, string Password, bool IsOutOfPlace) : IRequest<SignInAttempt>;

/// <param name="User">The account, whether it was opened or not; null where there is none.</param>
public sealed record SignInAttempt(SignInOutcome Outcome, AppUser? User) : IOutcome
{
    /// <summary>What the browser is to bring from now on; null for whoever stays outside.</summary>
    public SessionCodes? Codes { get; init; }

    /// <summary>What <see cref="TrySecondFactor"/> takes, where a code is asked for.</summary>
    public string? Pending { get; init; }

    string IOutcome.Outcome => ExchangeNames.Of(Outcome);
}

/// <param name="Session">For the cookie of the session.</param>
/// <param name="Device">For that by which the browser is known again.</param>
public sealed record SessionCodes(string Session, string Device);

internal sealed class TrySignInHandler(CasesDbContext db, ILookupNormalizer names, PasswordCheck check, SignInGuard guard, SecondFactor factor, SignInCompletion completion, PendingSignIns pending)
    : IRequestHandler<TrySignIn, SignInAttempt>
{
    public async Task<SignInAttempt> Handle(TrySignIn request, CancellationToken cancellationToken)
    {
        var name = names.NormalizeName(request.UserName);
        var user = UnstorableText.IsIn(name) ? null : await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == name, cancellationToken);
        if (await check.FindFaultAsync(user, request.Password, cancellationToken) is { } fault)
        {
            return await completion.KeepOutAsync(fault, user, cancellationToken);
        }

        var outcome = completion.OutcomeOf(user!, request.IsOutOfPlace);
        if (outcome == SignInOutcome.SignedIn && !await factor.IsThereAsync(user!, cancellationToken))
        {
            return await completion.LetInAsync(user!, hasSecondFactor: false, cancellationToken);
        }

        await guard.TakeBackAsync(user!.Id, cancellationToken);
        return outcome == SignInOutcome.SignedIn
            ? await completion.KeepOutAsync(SignInOutcome.CodeAsked, user, cancellationToken) with { Pending = pending.Make(user) }
            : await completion.KeepOutAsync(outcome, user, cancellationToken);
    }
}
