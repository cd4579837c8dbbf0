using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>What a password must not be, however long it is.</summary>
public sealed class PasswordRules : IPasswordValidator<AppUser>
{
    public const int ShortestLength = 12;
    public const int LongestLength = 128;
    public const int FewestDifferentCharacters = 5;

    /// <summary>What everybody would try first; the shortest length rules out most of what is common elsewhere.</summary>
    private static readonly string[] TooCommon = ["password", "commissioning", "letmein", "qwertyuiop", "1234567890", "iloveyou", "welcome"];

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password)
    {
        var given = password ?? "";
        var name = user.Email?.Split('@')[0] ?? "";
        IEnumerable<IdentityError> errors =
        [
            .. Error(given.Length > LongestLength, $"Password must be {LongestLength} characters or fewer"),
            .. Error(name.Length >= 4 && given.Contains(name, StringComparison.OrdinalIgnoreCase), "Password must not contain the email address"),
            .. Error(Array.Exists(TooCommon, word => given.StartsWith(word, StringComparison.OrdinalIgnoreCase)), "Password is too easy to guess: choose another, such as three random words"),
        ];
        return Task.FromResult(errors.Any() ? IdentityResult.Failed([.. errors]) : IdentityResult.Success);
    }

    private static IEnumerable<IdentityError> Error(bool when, string message) =>
        when ? [new IdentityError { Code = "PasswordRefused", Description = message }] : [];
}
