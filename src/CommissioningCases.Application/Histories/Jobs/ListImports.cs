using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Histories;

/// <summary>The imports and checks that were started in the browser, the latest first, a page at a time.</summary>
/// <param name="After">The id after which the page begins; null for the first page.</param>
[Allow(Role.Administrator)]
public sealed record ListImports(Guid? After) : IRequest<ImportPage>;

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record ImportPage(IReadOnlyList<ImportJob> Jobs, Guid? Next);

internal sealed class ListImportsHandler(CasesDbContext db) : IRequestHandler<ListImports, ImportPage>
{
    private const int PageSize = 25;

    public async Task<ImportPage> Handle(ListImports request, CancellationToken cancellationToken)
    {
        var jobs = db.ImportJobs.AsNoTracking();
        if (request.After is { } after)
        {
            jobs = jobs.Where(job => db.Set<ImportJob>().Any(last =>
                last.Id == after && (job.AddedAt < last.AddedAt || (job.AddedAt == last.AddedAt && job.Id.CompareTo(last.Id) < 0))));
        }

        var found = await jobs.OrderByDescending(job => job.AddedAt).ThenByDescending(job => job.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        return found.Count > PageSize ? new ImportPage(found[..PageSize], found[PageSize - 1].Id) : new ImportPage(found, null);
    }
}
