using System.Linq.Expressions;

namespace CommissioningCases.Application.Accounts;

/// <summary>What may keep somebody from signing in, or has.</summary>
public enum UserState
{
    /// <summary>No password has been chosen yet, since the invitation or the last reset.</summary>
    Invited,
    Locked,
    Disabled,

    /// <summary>Before the account's first day.</summary>
    NotYet,

    /// <summary>After its last day.</summary>
    Ended,
}

/// <summary>An account as an administrator sees it.</summary>
public sealed record UserView(Guid Id, string Email, string Name, Role Role, string? Organisation, bool IsDisabled, DateTimeOffset? LockedUntil, DateTimeOffset? LastSignIn)
{
    internal static Expression<Func<AppUser, UserView>> Of { get; } = user => new UserView(
        user.Id,
        user.UserName!,
        user.Name,
        user.Role,
        user.Organisation,
        user.IsDisabled,
        user.LockoutEnd,
        user.LastSignIn)
    {
        Further = user.Further,
        Union = user.Union,
        HasPassword = user.PasswordHash != null,
        ActiveFrom = user.ActiveFrom,
        ActiveUntil = user.ActiveUntil,
    };

    /// <inheritdoc cref="Person.Further"/>
    public IReadOnlyList<string> Further { get; init; } = [];

    /// <summary>As in <see cref="Person.Union"/>.</summary>
    public string? Union { get; init; }

    public bool HasPassword { get; init; }

    /// <summary>Whether it opens to its holder at the sign-in provider.</summary>
    public bool IsBound { get; init; }

    public DateOnly? ActiveFrom { get; init; }

    public DateOnly? ActiveUntil { get; init; }

    /// <summary>Null where it belongs to none.</summary>
    public string? OrganisationName { get; init; }

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>None for an account that can simply be used.</summary>
    public IReadOnlyList<UserState> StatesAt(DateTimeOffset now) =>
    [
        .. Enum.GetValues<UserState>().Where(state => state switch
        {
            UserState.Invited => !HasPassword,
            UserState.Locked => IsLocked(now),
            UserState.Disabled => IsDisabled,
            UserState.NotYet => ActiveFrom > Calendar.DayOf(now),
            _ => ActiveUntil < Calendar.DayOf(now),
        }),
    ];
}
