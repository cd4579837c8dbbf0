namespace CommissioningCases.Application.Accounts;

/// <summary>
/// That somebody has a private address at which their calendar fetches the deadlines in their sight. Whoever knows the address sees these, and can do nothing else with it. An account
/// has one at most.
/// </summary>
public sealed class CalendarAddress
{
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the code in the address, which itself is kept nowhere.</summary>
    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was last put on the service's log that the deadlines were fetched; null where they never were.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}
