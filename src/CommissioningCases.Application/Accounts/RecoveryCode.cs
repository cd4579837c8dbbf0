namespace CommissioningCases.Application.Accounts;

/// <summary>A code by which somebody signs in once who has lost their second factor.</summary>
public sealed class RecoveryCode
{
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the code, which is random and long.</summary>
    public required byte[] CodeHash { get; init; }
}

/// <summary>A code of the second factor that was used: it opens nothing again.</summary>
public sealed class UsedCode
{
    public required Guid UserId { get; init; }

    public required string Code { get; init; }

    public required DateTimeOffset UsedAt { get; init; }
}
