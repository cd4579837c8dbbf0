using CommissioningCases.Application.Data;
using CommissioningCases.Application.Pipeline;
using CommissioningCases.Application.Reference;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>The accounts in the order of their email addresses, a page at a time.</summary>
/// <param name="Search">Part of a name or email address; blank for all.</param>
/// <param name="After">The email address after which the page begins; null for the first page.</param>
[Allow(Role.Administrator)]
public sealed record ListUsers(string? Search, string? After) : IRequest<UserPage>;

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record UserPage(IReadOnlyList<UserView> Users, string? Next);

internal sealed class ListUsersHandler(CasesDbContext db, OrganisationDirectory directory) : IRequestHandler<ListUsers, UserPage>
{
    private const int PageSize = 25;
    private const string EscapeCharacter = "\\";

    public async Task<UserPage> Handle(ListUsers request, CancellationToken cancellationToken)
    {
        var users = db.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(request.Search))
        {
            var part = $"%{Escape(request.Search.Trim())}%";
            users = users.Where(user => EF.Functions.ILike(user.Name, part, EscapeCharacter) || EF.Functions.ILike(user.UserName!, part, EscapeCharacter));
        }

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

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
