namespace CommissioningCases.Application.Store;

/// <summary>Who has an account, for pages that name people: nothing by which anybody signs in.</summary>
public sealed class AccountHolder
{
    public required Guid Id { get; init; }

    public required string UserName { get; init; }

    public required string NormalizedUserName { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    public string? Organisation { get; init; }

    /// <summary>As in <see cref="Person.Further"/>.</summary>
    public required string[] Further { get; init; }

    public required bool IsDisabled { get; init; }

    public DateOnly? ActiveUntil { get; init; }
}
