using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>The verifications of the trail that were asked for in the browser, the latest first, a page at a time.</summary>
/// <param name="Before">The id before which the page begins; null for the first page.</param>
[Allow(Role.Auditor)]
public sealed record ListTrailChecks(long? Before) : IRequest<TrailCheckPage>;

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record TrailCheckPage(IReadOnlyList<TrailCheck> Checks, long? Next);

internal sealed class ListTrailChecksHandler(CasesDbContext db) : IRequestHandler<ListTrailChecks, TrailCheckPage>
{
    private const int PageSize = 25;

    public async Task<TrailCheckPage> Handle(ListTrailChecks request, CancellationToken cancellationToken)
    {
        var before = request.Before ?? long.MaxValue;
        var found = await db.TrailChecks.AsNoTracking()
            .Where(check => check.Id < before)
            .OrderByDescending(check => check.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        return found.Count > PageSize ? new TrailCheckPage(found[..PageSize], found[PageSize - 1].Id) : new TrailCheckPage(found, null);
    }
}
