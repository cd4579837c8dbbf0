namespace CommissioningCases.Application.Accounts;

/// <summary>
/// A link by which the holder of an account chooses a password, once: sent to them, or handed over by an administrator where the service sends no mail. An account
/// has one at most, and using it takes it away.
/// </summary>
public sealed class PasswordLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the code, which itself is kept nowhere. The code is random, so that no slow hash is needed.</summary>
    public required byte[] CodeHash { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>What an administrator is told of a link, once.</summary>
public sealed record OneTimeLink(Guid User, string Code, DateTimeOffset ExpiresAt);
