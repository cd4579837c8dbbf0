using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Security;

/// <summary>Lets people in who know their password, and tells the others no more than they may know.</summary>
public sealed class SignInService(SignInManager<AppUser> signIn, CurrentPerson current, Settings settings, ISender sender, TimeProvider clock)
{
    private const string NotRight = "The email address or the password is not right";

    /// <summary>Signs the person in.</summary>
    /// <returns>Null when the person stays outside; why is in the model state then.</returns>
    public async Task<Person?> TryEnterAsync(string? email, string? password, ModelStateDictionary state)
    {
        Require(email, "Email", "Enter your email address", state);
        Require(password, "Password", "Enter your password", state);
        if (!state.IsValid)
        {
            return null;
        }

        var name = email!.Trim();
        var (outcome, user) = await sender.Send(new TrySignIn(name, password!, IsOutOfPlace(name)));
        if (outcome != SignInOutcome.SignedIn || user is null)
        {
            state.AddModelError("Email", user is null ? NotRight : MessageOf(outcome, user));
            return null;
        }

        await signIn.SignInAsync(user, isPersistent: false);
        return current.Person = user.ToPerson();
    }

    private string MessageOf(SignInOutcome outcome, AppUser user) => outcome switch
    {
        SignInOutcome.StillLocked or SignInOutcome.LockedOut =>
            $"This account is locked after too many wrong passwords. Try again after {EnglishTime.Clock(user.LockoutEnd ?? clock.GetUtcNow())}, or ask your administrator to unlock it",
        SignInOutcome.Disabled => "This account is disabled: ask your administrator",
        SignInOutcome.OutsideDates when user.ActiveFrom > clock.Today() => $"This account can be used from {EnglishFormat.Day(user.ActiveFrom.Value)}",
        SignInOutcome.OutsideDates => $"This account could be used until {EnglishFormat.Day(user.ActiveUntil!.Value)}: ask your administrator",
        _ => NotRight,
    };

    /// <summary>Everybody knows the password of a demonstration account, which therefore opens nothing else, also where a demonstration's database is put to real use.</summary>
    private bool IsOutOfPlace(string name) =>
        settings.Mode != Mode.Demonstration && DemonstrationAccounts.All.Any(account => string.Equals(account.UserName, name, StringComparison.OrdinalIgnoreCase));

    private static void Require(string? text, string field, string message, ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            state.AddModelError(field, message);
        }
    }
}
