using CommissioningCases.Application.Projections;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Reading;

/// <summary>Who looked at which case, or choice programme, from outside its Primary Care Trust, or the trusts of its cluster, the latest first, a page at a time.</summary>
/// <param name="Case">A case's reference, or the name or cluster of a programme; blank for all.</param>
/// <param name="Search">Part of a person's name or email address; blank for all.</param>
/// <param name="Before">The line before which the page begins; null for the first page.</param>
[Allow(Role.Auditor)]
public sealed record ListCaseReads(string? Case, string? Search, long? Before) : IRequest<CaseReadPage>;

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record CaseReadPage(IReadOnlyList<CaseReadLine> Lines, long? Next);

/// <param name="Reference">The case's, or the programme's name.</param>
/// <param name="Cluster">Code of the programme's cluster; null where it was a case.</param>
public sealed record CaseReadLine(long Id, DateTimeOffset At, string Reference, string? Cluster, Role Role, string? Name, string? Email);

internal sealed class ListCaseReadsHandler(CasesDbContext db) : IRequestHandler<ListCaseReads, CaseReadPage>
{
    private const int PageSize = 50;

    public async Task<CaseReadPage> Handle(ListCaseReads request, CancellationToken cancellationToken)
    {
        var reads = db.CaseReads.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(request.Case))
        {
            var name = request.Case.Trim().Replace("\0", "", StringComparison.Ordinal);
            reads = reads.Where(read => db.CaseHistories.Any(history => history.Id == read.CaseId && history.Name == name)
                || db.Set<ChoiceProgramme>().Any(programme => programme.CaseId == read.CaseId && programme.Cluster == name));
        }

        if (LikePattern.Containing(request.Search) is { } part)
        {
            reads = reads.Where(read => db.Users.Any(user => user.Id == read.UserId
                && (EF.Functions.ILike(user.Name, part, LikePattern.Escape) || EF.Functions.ILike(user.UserName!, part, LikePattern.Escape))));
        }

        if (request.Before is { } before)
        {
            reads = reads.Where(read => read.Id < before);
        }

        var lines = from read in reads
                    join history in db.CaseHistories on read.CaseId equals history.Id
                    join user in db.Users on read.UserId equals user.Id into known
                    from user in known.DefaultIfEmpty()
                    join one in db.ChoiceProgrammes on read.CaseId equals one.CaseId into programmes
                    from programme in programmes.DefaultIfEmpty()
                    orderby read.Id descending
                    select new CaseReadLine(read.Id, read.At, history.Name, programme.Cluster, read.Role, user.Name, user.UserName);
        var found = await lines.Take(PageSize + 1).ToListAsync(cancellationToken);
        return found.Count > PageSize ? new CaseReadPage(found[..PageSize], found[PageSize - 1].Id) : new CaseReadPage(found, null);
    }
}
