using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>The words of Identity's own checks, as forms say them.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    private const string Taken = "There is an account with this email address already";

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), Taken);

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), Taken);

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"Password must be {length} characters or more");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"Password must use at least {uniqueChars} different characters");

    /// <summary>What somebody who has signed in already is told of a password that is not theirs.</summary>
    public static string NotYourPassword(SignInOutcome fault) => fault is SignInOutcome.StillLocked or SignInOutcome.LockedOut
        ? $"There were too many wrong passwords: try again in {SignInGuard.LockLength.Minutes} minutes"
        : "Current password is not right";

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Current password is not right");

    private static IdentityError Error(string code, string message) => new() { Code = code, Description = message };
}

internal static class IdentityResults
{
    /// <summary>Passes on what Identity found wrong, like any other invalid request.</summary>
    /// <param name="passwordField">The field in which the password stands.</param>
    /// <exception cref="ValidationException">It found something.</exception>
    public static void Require(this IdentityResult result, string passwordField)
    {
        if (!result.Succeeded)
        {
            // Of one that is too short nothing else is worth saying yet.
            var isTooShort = result.Errors.Any(IsOfLength);
            throw new ValidationException(
                result.Errors.Where(error => !isTooShort || IsOfLength(error) || FieldOf(error, passwordField) != passwordField).DistinctBy(error => error.Description).Select(error => new ValidationFailure(FieldOf(error, passwordField), error.Description)));
        }
    }

    private static bool IsOfLength(IdentityError error) => error.Code == nameof(IdentityErrorDescriber.PasswordTooShort);

    private static string FieldOf(IdentityError error, string passwordField) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordMismatch) => nameof(ChangePassword.CurrentPassword),
        _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => passwordField,
        _ => nameof(AddUser.Email),
    };
}
