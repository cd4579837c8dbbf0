using MediatR;
using Microsoft.EntityFrameworkCore;
namespace CommissioningCases.Application.Accounts;

/// <summary>The accounts in the order of their email addresses, a page at a time.</summary>
/// <param name="Search">Part of a name or email address; blank for all.</param>
/// <param name="After">The email address after which the page begins; null for the first page.</param>
[Allow(Domain.Kernel.Role.Administrator, OpensAccounts = true)]
public sealed record ListUsers(string? Search, string? After) : IRequest<UserPage>
{
    /// <summary>Only accounts of that role.</summary>
    public Role? Role { get; init; }

    /// <summary>Only accounts in that state.</summary>
    public UserState? State { get; init; }
}

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record UserPage(IReadOnlyList<UserView> Users, string? Next);

internal sealed class ListUsersHandler(CasesDbContext db, OrganisationDirectory directory, TimeProvider clock) : IRequestHandler<ListUsers, UserPage>
{
    private const int PageSize = 25;

    public async Task<UserPage> Handle(ListUsers request, CancellationToken cancellationToken)
    {
        var users = db.Users.AsNoTracking();
        if (LikePattern.Containing(request.Search) is { } part)
        {
            users = users.Where(user => EF.Functions.ILike(user.Name, part, LikePattern.Escape) || EF.Functions.ILike(user.UserName!, part, LikePattern.Escape));
        }

        if (request.Role is { } role)
        {
            users = users.Where(user => user.Role == role);
        }

        users = In(request.State, users);

        if (request.After is { } after)
        {
            var start = after.ToUpperInvariant();
#pragma warning disable CA1309 // The database compares, and knows one way only.
            users = users.Where(user => string.Compare(user.NormalizedUserName, start) > 0);
#pragma warning restore CA1309
        }

        var found = await users.OrderBy(user => user.NormalizedUserName).Select(UserView.Of).Take(PageSize + 1).ToListAsync(cancellationToken);
        var names = (await directory.ReadAsync(cancellationToken)).ToDictionary(organisation => organisation.Code, organisation => organisation.Name, StringComparer.Ordinal);
        found = [.. found.Select(user => user with { OrganisationName = names.GetValueOrDefault(user.Organisation ?? "", user.Organisation!) })];
        return found.Count > PageSize ? new UserPage(found[..PageSize], found[PageSize - 1].Email) : new UserPage(found, null);
    }

    private IQueryable<AppUser> In(UserState? state, IQueryable<AppUser> users)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        return state switch
        {
            null => users,
            UserState.Invited => users.Where(user => user.PasswordHash == null),
            UserState.Locked => users.Where(user => user.LockoutEnd > now),
            UserState.Disabled => users.Where(user => user.IsDisabled),
            UserState.NotYet => users.Where(user => user.ActiveFrom > today),
            UserState.Ended => users.Where(user => user.ActiveUntil < today),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
        };
    }
}
