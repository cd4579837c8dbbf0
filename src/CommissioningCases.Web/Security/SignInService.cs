using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Security;

/// <summary>Lets people in who know their password, and tells the others no more than they may know.</summary>
public sealed class SignInService(SessionCookies cookies, PasskeyService passkeys, ProviderService provider, CurrentPerson current, Settings settings, AccountLimiter limiter, ISender sender, TimeProvider clock)
{
    private const string NotRight = "The email address or the password is not right";

    /// <summary>Signs the person in.</summary>
    /// <returns>Nobody when they stay outside, at least for now; why is in the model state then, unless a code is asked for.</returns>
    /// <exception cref="BadHttpRequestException">That account is tried too often.</exception>
    public async Task<Entered> TryEnterAsync(string? email, string? password, ModelStateDictionary state)
    {
        Require(email, "Email", "Enter your email address", state);
        Require(password, "Password", "Enter your password", state);
        if (!state.IsValid)
        {
            return Entered.Nobody;
        }

        var name = email!.Trim();
        if (!await MayTryAsync(name))
        {
            throw new BadHttpRequestException("The account is tried too often.", StatusCodes.Status429TooManyRequests);
        }

        var attempt = await sender.Send(new TrySignIn(name, password!, settings.IsOutOfPlace(name)));
        return attempt.Pending is { } pending ? new Entered(null, pending) : await EnterAsync(attempt, "Email", NotRight, state);
    }

    /// <summary>Signs somebody in who was asked for a code.</summary>
    public async Task<Entered> TryCodeAsync(string pending, string? code, ModelStateDictionary state)
    {
        Require(code, "Code", "Enter the code", state);
        if (!state.IsValid)
        {
            return new Entered(null, pending);
        }

        var attempt = await sender.Send(new TrySecondFactor(pending, code!));
        var entered = await EnterAsync(attempt, attempt.Pending is null ? "Email" : "Code", attempt.Pending is null ? "Sign in again: there were too many wrong codes, or you waited too long" : "The code is not right, or was used already", state);
        return entered with { Pending = attempt.Pending };
    }

    /// <summary>Signs somebody in by a passkey.</summary>
    /// <param name="answer">What the browser answered.</param>
    public async Task<Entered> TryPasskeyAsync(string? answer, ModelStateDictionary state) =>
        await EnterAsync(await passkeys.EnterAsync(answer), "Email", "The passkey could not be used: try again, or sign in with your password", state);

    /// <summary>Signs somebody in by what the sign-in provider says of them.</summary>
    internal async Task<Entered> TryProviderAsync(ProviderAnswer.Given given, ModelStateDictionary state)
    {
        var attempt = await provider.EnterAsync(given);
        return attempt.Pending is { } pending ? new Entered(null, pending) : await EnterAsync(attempt, "", "", state);
    }

    /// <summary>A browser from which the holder has signed in before has a count of its own, once that of the account is used up: strangers do not keep them out.</summary>
    private async Task<bool> MayTryAsync(string name) =>
        limiter.MayTry(name) || (await sender.Send(new CheckKnownDevice(name)) && limiter.MayTry($"{name} {current.Device}"));

    private async Task<Entered> EnterAsync(SignInAttempt attempt, string field, string notRight, ModelStateDictionary state)
    {
        if (attempt is not { User: { } user, Codes: { } codes })
        {
            state.AddModelError(field, MessageOf(attempt, notRight));
            return Entered.Nobody;
        }

        await cookies.WriteAsync(user, codes);
        current.Person = user.ToPerson();
        return new Entered(current.Person, null);
    }

    /// <summary>Only who knew the password is told anything. A locked account answers as an unknown one does.</summary>
    private string MessageOf(SignInAttempt attempt, string notRight) => attempt switch
    {
        { Outcome: SignInOutcome.Disabled } => "This account is disabled: ask your administrator",
        { Outcome: SignInOutcome.OutsideDates, User: { ActiveFrom: { } from } } when from > clock.Today() => $"This account can be used from {EnglishFormat.Day(from)}",
        { Outcome: SignInOutcome.OutsideDates, User: { ActiveUntil: { } until } } => $"This account could be used until {EnglishFormat.Day(until)}: ask your administrator",
        _ => notRight,
    };

    private static void Require(string? text, string field, string message, ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            state.AddModelError(field, message);
        }
    }
}

/// <summary>What came of a try to sign in.</summary>
/// <param name="Person">Who came in; null for whoever did not.</param>
/// <param name="Pending">What the page brings back with the code that is asked for; null where none is.</param>
public sealed record Entered(Person? Person, string? Pending)
{
    public static Entered Nobody { get; } = new(null, null);
}
