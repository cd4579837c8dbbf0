namespace CommissioningCases.Application.Accounts;

/// <summary>That somebody says to have forgotten the password of an account. It is gone once it has been looked at.</summary>
public sealed class PasswordRequest
{
    public required Guid Id { get; init; }

    /// <summary>What was typed as the email address.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset AskedAt { get; init; }
}
