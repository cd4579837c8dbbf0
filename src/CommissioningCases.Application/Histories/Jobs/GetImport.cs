using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Histories;

/// <summary>An import or check, and its report a page at a time.</summary>
/// <param name="After">Number of the report's row after which the page begins; 0 for the first page.</param>
/// <param name="OnlyNotAccepted">Whether to leave out what was accepted, and how the cases stand.</param>
[Allow(Role.Administrator)]
public sealed record GetImport(Guid Id, int After, bool OnlyNotAccepted) : IRequest<ImportView>;

/// <param name="Next">After which row the next page begins; null when this is the last.</param>
public sealed record ImportView(ImportJob Job, IReadOnlyList<ImportReportRow> Rows, int? Next);

internal sealed class GetImportHandler(CasesDbContext db) : IRequestHandler<GetImport, ImportView>
{
    private const int PageSize = 50;

    public async Task<ImportView> Handle(GetImport request, CancellationToken cancellationToken)
    {
        var job = await db.ImportJobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == request.Id, cancellationToken)
            ?? throw new NotFoundException($"There is no import {request.Id}.");
        var rows = db.ImportReportRows.AsNoTracking().Where(row => row.JobId == request.Id && row.Number > request.After);
        if (request.OnlyNotAccepted)
        {
            rows = rows.Where(row => row.Outcome != null && row.Outcome != OutcomeKind.Accepted);
        }

        var found = await rows.OrderBy(row => row.Number).Take(PageSize + 1).ToListAsync(cancellationToken);
        return found.Count > PageSize ? new ImportView(job, found[..PageSize], found[PageSize - 1].Number) : new ImportView(job, found, null);
    }
}
