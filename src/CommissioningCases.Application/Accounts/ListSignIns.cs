using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>The sign-in log, the latest first, a page at a time.</summary>
/// <param name="Search">Part of a person's name or email address; blank for all.</param>
/// <param name="Before">The line before which the page begins; null for the first page.</param>
[Allow(Role.Administrator, Role.Auditor)]
public sealed record ListSignIns(string? Search, SignInOutcome? Outcome, long? Before) : IRequest<SignInPage>;

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record SignInPage(IReadOnlyList<SignInLine> Lines, long? Next);

/// <summary>A line of the log with the person as they are called now; nobody where there is no such account.</summary>
public sealed record SignInLine(long Id, DateTimeOffset At, SignInOutcome Outcome, string? Name, string? Email);

internal sealed class ListSignInsHandler(CasesDbContext db) : IRequestHandler<ListSignIns, SignInPage>
{
    private const int PageSize = 50;

    public async Task<SignInPage> Handle(ListSignIns request, CancellationToken cancellationToken)
    {
        var events = db.SignInEvents.AsNoTracking();
        if (LikePattern.Containing(request.Search) is { } part)
        {
            events = events.Where(line => db.Users.Any(user => user.Id == line.UserId
                && (EF.Functions.ILike(user.Name, part, LikePattern.Escape) || EF.Functions.ILike(user.UserName!, part, LikePattern.Escape))));
        }

        if (request.Outcome is { } outcome)
        {
            events = events.Where(line => line.Outcome == outcome);
        }

        if (request.Before is { } before)
        {
            events = events.Where(line => line.Id < before);
        }

        var lines = from line in events
                    join user in db.Users on line.UserId equals user.Id into known
                    from user in known.DefaultIfEmpty()
                    orderby line.Id descending
                    select new SignInLine(line.Id, line.At, line.Outcome, user.Name, user.UserName);
        var found = await lines.Take(PageSize + 1).ToListAsync(cancellationToken);
        return found.Count > PageSize ? new SignInPage(found[..PageSize], found[PageSize - 1].Id) : new SignInPage(found, null);
    }
}
