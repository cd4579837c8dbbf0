using System.Linq.Expressions;

namespace CommissioningCases.Application.Accounts;

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
        Union = user.Union,
    };

    /// <summary>As in <see cref="Person.Union"/>.</summary>
    public string? Union { get; init; }

    /// <summary>Null where it belongs to none.</summary>
    public string? OrganisationName { get; init; }

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;
}
