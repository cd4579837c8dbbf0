namespace CommissioningCases.Application.Accounts;

/// <summary>That a program reads in somebody's place what they see at that moment, until a day. Whoever has the code of the token reads as much, and can change nothing.</summary>
public sealed class AccessToken
{
    /// <summary>More than that nobody keeps apart.</summary>
    public const int MostOfOnePerson = 20;

    public const int LongestName = 100;

    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>What its holder calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The words of what it opens.</summary>
    public required string[] Scopes { get; init; }

    /// <summary>SHA-256 of the code, which itself is kept nowhere.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>Whether it was made in a session that more than a password had begun.</summary>
    public required bool HasSecondFactor { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The last day on which it opens anything.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>When it was last put on the service's log that it was used; null where it never was.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    public IReadOnlyList<TokenScope> ReadScopes() => [.. Scopes.Select(word => ExchangeNames.TryParse<TokenScope>(word, out var scope) ? scope : throw new InvalidOperationException($"No token opens {word}."))];
}
