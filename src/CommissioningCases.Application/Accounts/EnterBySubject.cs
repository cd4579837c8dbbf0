using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Begins a session for somebody who has signed in at the provider, whose answer the web site has found to be a good one, if they have bound their account to it
/// before. As a passkey does, it opens an account that is locked to passwords: nobody guesses it.
/// </summary>
/// <param name="HasSecondFactor">Whether the provider has asked for more than a password. Where it has not, the account's own second factor is asked for.</param>
/// <param name="IsOutOfPlace">As in <see cref="TrySignIn"/>.</param>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record EnterBySubject(SubjectIdentity Identity, bool HasSecondFactor, bool IsOutOfPlace) : IRequest<SignInAttempt>;

internal sealed class EnterBySubjectHandler(BoundSubjects subjects, SecondFactor factor, SignInCompletion completion, PendingSignIns pending) : IRequestHandler<EnterBySubject, SignInAttempt>
{
    public async Task<SignInAttempt> Handle(EnterBySubject request, CancellationToken cancellationToken)
    {
        var details = SubjectDetails.Of(request.Identity);
        if (await subjects.FindAsync(request.Identity, cancellationToken) is not { } user)
        {
            return await completion.KeepOutAsync(SignInOutcome.SubjectUnknown, null, cancellationToken, details);
        }

        if (completion.OutcomeOf(user, request.IsOutOfPlace) is not SignInOutcome.SignedIn and var kept)
        {
            return await completion.KeepOutAsync(kept, user, cancellationToken, details);
        }

        return request.HasSecondFactor || !await factor.IsThereAsync(user, cancellationToken)
            ? await completion.LetInAsync(user, request.HasSecondFactor, cancellationToken, details)
            : await completion.KeepOutAsync(SignInOutcome.CodeAsked, user, cancellationToken, details) with { Pending = pending.Make(user) };
    }
}
