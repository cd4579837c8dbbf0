namespace CommissioningCases.Application.Accounts;

/// <summary>
/// A browser from which somebody has signed in. Wrong passwords from it are counted for itself, so that those which strangers try elsewhere do not keep the
/// holder of the account out.
/// </summary>
public sealed class KnownDevice
{
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the code, which the browser alone has.</summary>
    public required byte[] CodeHash { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public required DateTimeOffset UsedAt { get; init; }
}
