namespace CommissioningCases.Application.Accounts;

/// <summary>What the log tells of an account: who it is for, as an administrator has said.</summary>
internal static class AccountDetails
{
    public static Dictionary<string, string?> Of(AppUser user) => new()
    {
        ["name"] = user.Name,
        ["email"] = user.UserName,
        ["role"] = ExchangeNames.Of(user.Role),
        ["organisation"] = user.Organisation,
        ["further trusts"] = user.Further.Length > 0 ? string.Join(", ", user.Further) : null,
        ["union"] = user.Union,
        ["from"] = user.ActiveFrom is { } from ? DateField.Format(from) : null,
        ["until"] = user.ActiveUntil is { } until ? DateField.Format(until) : null,
    };

    /// <summary>What has changed: what it was, and what it is.</summary>
    public static Dictionary<string, string?> Changed(Dictionary<string, string?> before, Dictionary<string, string?> after) => after
        .Where(now => now.Value != before[now.Key])
        .ToDictionary(now => now.Key, string? (now) => $"{before[now.Key] ?? "none"} → {now.Value ?? "none"}");
}
