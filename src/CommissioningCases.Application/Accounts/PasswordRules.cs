using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>What a password must not be, however long it is. docs/security.md tells people.</summary>
public sealed class PasswordRules(OrganisationDirectory organisations) : IPasswordValidator<AppUser>
{
    public const int ShortestLength = 12;
    public const int LongestLength = 128;
    public const int FewestDifferentCharacters = 5;

    /// <summary>Of PBKDF2 with HMAC-SHA512, by which passwords are kept. One that was kept with fewer is hashed anew when its holder signs in.</summary>
    public const int Rounds = 210_000;

    /// <summary>For how long too many wrong ones close an account.</summary>
    public static int LockMinutes => SignInGuard.LockLength.Minutes;

    /// <summary>How many letters must be left without the words that others would try first.</summary>
    private const int FewestOwnLetters = 6;
    private const int ShortestWord = 3;
    private const int ShortestName = 4;

    private const string TooCommon = "Password is too easy to guess: choose another, such as three random words";

    /// <summary>Of this service, those who use it and where they work. The password of the demonstration is made of two of them.</summary>
    private static readonly string[] ServiceWords =
    [
        "commissioning", "commissioner", "cases", "case", "choice", "scenario", "tender", "provider", "preferred", "demonstration", "password", "passwort", "welcome", "letmein", "secret", "changeme", "login", "signin",
        "administrator", "admin", "auditor", "secretary", "reviewer", "representative", "union", "board", "strategic", "health", "authority", "primary", "care", "trust", "hospital", "department", "england", "nhs", "pct", "sha",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring", "summer", "autumn", "winter",
    ];

    public async Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password)
    {
        var faults = await FindFaultsAsync(user, password ?? "");
        return faults.Count == 0
            ? IdentityResult.Success
            : IdentityResult.Failed([.. faults.Select(fault => new IdentityError { Code = "PasswordRefused", Description = fault })]);
    }

    private async Task<IReadOnlyList<string>> FindFaultsAsync(AppUser user, string password)
    {
        if (password.Length > LongestLength)
        {
            return [$"Password must be {LongestLength} characters or fewer"]; // by itself: to look at the rest takes longer, the longer the password is
        }

        List<string> faults = [];
        var name = user.Email?.Split('@')[0] ?? "";
        if (name.Length >= ShortestName && password.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add("Password must not contain the email address");
        }

        if (CommonPasswords.Contains(password) || IsMadeOf(await WordsOfAsync(user), password))
        {
            faults.Add(TooCommon);
        }

        return faults;
    }

    /// <summary>Whether hardly anything is left of it without those words.</summary>
    private static bool IsMadeOf(IEnumerable<string> words, string password)
    {
        var core = CommonPasswords.CoreOf(password);
        var left = words.OrderByDescending(word => word.Length).Aggregate(core, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
        return left.Length < core.Length && left.Length < FewestOwnLetters;
    }

    /// <summary>The words of the service, of the organisations that there are, and of the person.</summary>
    private async Task<IReadOnlyList<string>> WordsOfAsync(AppUser user)
    {
        var bodies = await organisations.ReadAsync(CancellationToken.None);
        string?[] own = [user.Name, user.Email, user.Union];
        return [.. ServiceWords, .. own.SelectMany(text => SplitWords(text, ShortestWord)), .. bodies.SelectMany(body => SplitWords(body.Name, ShortestName)).Distinct()];
    }

    private static IEnumerable<string> SplitWords(string? text, int shortest) =>
        string.Concat((text ?? "").ToLowerInvariant().Select(letter => char.IsLetter(letter) ? letter : ' ')).Split(' ').Where(word => word.Length >= shortest);
}
