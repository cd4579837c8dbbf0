namespace CommissioningCases.Application.Accounts;

/// <summary>A stay of somebody in the service, from sign-in until it is ended or over. The cookie names it; whether it still holds is asked here on each request.</summary>
public sealed class Session
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the code in the cookie, so that nobody who reads the database can make one.</summary>
    public required byte[] CodeHash { get; init; }

    public required Guid UserId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>To the minute.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When its holder last showed who they are.</summary>
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>Whether more than a password began it: a code besides, or a passkey.</summary>
    public required bool HasSecondFactor { get; init; }

    /// <summary>Null while nobody has ended it.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <inheritdoc cref="Client.Address"/>
    public string? Address { get; init; }

    /// <inheritdoc cref="Client.UserAgent"/>
    public string? Browser { get; init; }
}
